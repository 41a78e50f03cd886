package io.github.dorasan.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.contract.ShopKnowledge;
import io.github.dorasan.knowledge.FolderWatch;
import io.github.dorasan.knowledge.KnowledgeFolders;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckWatchTest {
  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private Instant now = Instant.parse("2024-05-01T12:00:00Z");
  private Path faq = Path.of("");

  @BeforeEach
  void copyTheShop() throws IOException {
    faq = ShopKnowledge.copyTo(folder.resolve("shop")).resolve("faq").resolve("library.yaml");
  }

  private CheckWatch watch() {
    Path seeds = folder.resolve("shop");
    Checker checker = new Checker(KnowledgeFolders.alone(seeds), Optional.empty(), true, List.of());
    return new CheckWatch(
        new FolderWatch(seeds, () -> now),
        checker.check(),
        checker::check,
        new PrintWriter(out, true));
  }

  /** What is printed after a change has settled. */
  private String lookAfter(CheckWatch watch, String from, String to) throws IOException {
    String text = Files.readString(faq);
    assertThat(text).contains(from);
    Files.writeString(faq, text.replace(from, to));
    out.getBuffer().setLength(0);
    watch.look();
    now = now.plus(FolderWatch.QUIET);
    watch.look();
    return out.toString().replace(folder.toString(), "");
  }

  @Test
  void showsWhatIsNewAndWhatIsGone() throws IOException {
    CheckWatch watch = watch();

    assertThat(lookAfter(watch, "related: [library-size, rent-price]", "related: []"))
        .startsWith("new: /shop/faq/library.yaml:")
        .contains("finding: `day-pass` names no related entry")
        .endsWith("0 errors, 1 finding\n");
  }

  @Test
  void anErrorComesAndGoes() throws IOException {
    CheckWatch watch = watch();

    assertThat(lookAfter(watch, "[library-day-pass]", "[library-day-pas]"))
        .startsWith("new: /shop/faq/library.yaml:")
        .contains("error: The fact `library-day-pas` does not exist")
        .endsWith("1 error, 0 findings\n");
    assertThat(lookAfter(watch, "[library-day-pas]", "[library-day-pass]"))
        .startsWith("gone: /shop/faq/library.yaml:")
        .endsWith("0 errors, 0 findings\n");
  }

  @Test
  void whatMerelyMovesToAnotherLineIsNotNew() throws IOException {
    CheckWatch watch = watch();
    lookAfter(watch, "[library-day-pass]", "[library-day-pas]");

    assertThat(lookAfter(watch, "- id: library-size", "\n\n- id: library-size"))
        .isEqualTo("1 error, 0 findings\n");
  }

  @Test
  void nothingIsPrintedWhileNothingChanges() {
    CheckWatch watch = watch();
    watch.look();
    now = now.plus(FolderWatch.QUIET);
    watch.look();

    assertThat(out.toString()).isEmpty();
  }
}
