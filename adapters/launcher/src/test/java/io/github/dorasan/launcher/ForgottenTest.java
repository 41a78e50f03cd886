package io.github.dorasan.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.contract.ShopKnowledge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever was forgotten stays forgotten when an older backup is restored, from the outside. */
class ForgottenTest {
  private static final String UNKNOWN = "Do unicorns like chess better than checkers?";

  @TempDir private Path folder;

  @BeforeEach
  void copyTheShop() throws IOException {
    ShopKnowledge.copyTo(folder.resolve("seeds"));
    Files.writeString(folder.resolve("my.yaml"), "answers.semantic: off\n");
  }

  private String chat(String input, String role) throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(List.of("chat", "--as", role));
    all.addAll(List.of("--seeds", folder.resolve("seeds").toString()));
    all.addAll(List.of("--data", folder.resolve("data").toString()));
    all.addAll(List.of("--config", folder.resolve("my.yaml").toString()));
    ProgramRun run = ProgramRun.reading(folder, input, all.toArray(String[]::new));
    assertThat(run.status()).as(run.err()).isZero();
    return run.out().replaceAll("\\s+", " ");
  }

  private void run(String... command) {
    CommandLineRun run =
        CommandLineRun.of(folder.resolve("seeds"), folder.resolve("data"), command);
    assertThat(run.status()).as(run.err()).isZero();
  }

  @Test
  void aBackupFromBeforeDoesNotBringThemBack() throws IOException, InterruptedException {
    String backup = folder.resolve("backup.zip").toString();
    chat("How do I return a game?\n/vote yes return-a-game\n" + UNKNOWN + "\n/quit\n", "member");
    run("backup", backup);
    assertThat(chat("/unanswered\n/forget-me\n/quit\n", "moderator"))
        .contains(
            "unicorns", "one vote", "one text", "if a backup is restored, I forget you again");
    run("restore", backup, "--replace");
    assertThat(chat("/unanswered\n/forget-me\n/quit\n", "moderator"))
        .contains("Nobody has asked anything in vain.", "no votes", "no links", "no texts")
        .doesNotContain("unicorns");
  }
}
