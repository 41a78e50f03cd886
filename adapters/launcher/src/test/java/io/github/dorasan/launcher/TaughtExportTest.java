package io.github.dorasan.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.dorasan.community.CommunityId;
import io.github.dorasan.community.learning.TaughtVersion;
import io.github.dorasan.contract.ShopKnowledge;
import io.github.dorasan.knowledge.KnowledgeBase;
import io.github.dorasan.knowledge.KnowledgeException;
import io.github.dorasan.knowledge.KnowledgeLoader;
import io.github.dorasan.model.EntryId;
import io.github.dorasan.model.FaqEntry;
import io.github.dorasan.model.TaughtAnswer;
import io.github.dorasan.model.UncoveredQuestion;
import io.github.dorasan.storage.Database;
import io.github.dorasan.storage.SqliteFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code export --community}: what was taught becomes a knowledge folder. */
class TaughtExportTest {
  private static final CommunityId HOUSE = new CommunityId("console", "house");

  @TempDir private Path folder;

  private CommandLineRun run(String... args) {
    return CommandLineRun.of(folder.resolve("seeds"), folder.resolve("data"), args);
  }

  private void teach() throws IOException {
    Path there = Files.createDirectories(folder.resolve("data"));
    try (Database database =
        Database.open(new SqliteFile(there, Files.createDirectories(there.resolve("native"))))) {
      TaughtAnswer answer =
          new TaughtAnswer(
              1,
              "May dogs come in?",
              List.of("dogs?"),
              "Yes: \"on a lead\".",
              Optional.empty(),
              Optional.of("the landlord\n- id: trap"),
              Optional.empty(),
              Optional.of(new EntryId("return-a-game")));
      database
          .learning()
          .taught()
          .save(HOUSE, new TaughtVersion(answer, 1, false, "mod", Instant.EPOCH));
      database.learning().gaps().add(HOUSE, "Who won?", "football", "mod", Instant.EPOCH);
    }
  }

  @Test
  void whatWasTaughtIsAKnowledgeFolder() throws IOException, KnowledgeException {
    ShopKnowledge.copyTo(folder.resolve("seeds"));
    teach();
    Path out = folder.resolve("out");
    CommandLineRun export = run("export", "--community", "console/house", "--out", out.toString());
    assertThat(export.status()).as(export.err()).isZero();
    assertThat(export.out()).startsWith("Exported 1 taught answers and 1 questions");
    KnowledgeBase exported = KnowledgeLoader.load(out);
    assertThat(exported.faq().values())
        .extracting(FaqEntry::question, FaqEntry::answer)
        .containsExactly(tuple("May dogs come in?", "Yes: \"on a lead\"."));
    assertThat(exported.uncovered().values())
        .extracting(UncoveredQuestion::about)
        .containsExactly("football");

    // Its files can be put beside those of the folder that it was taught on.
    for (String file : List.of("faq/taught-by-the-community.yaml")) {
      Files.copy(out.resolve(file), folder.resolve("seeds").resolve(file));
    }
    Path topics = folder.resolve("seeds").resolve("topics.yaml");
    Files.writeString(
        topics, Files.readString(topics) + "\n" + Files.readString(out.resolve("topics.yaml")));
    assertThat(Objects.requireNonNull(KnowledgeLoader.load(folder.resolve("seeds")).faq()))
        .containsKey(new EntryId("may-dogs-come-in"));
  }

  @Test
  void whatCannotBeDoneIsToldWithItsMend() throws IOException {
    ShopKnowledge.copyTo(folder.resolve("seeds"));
    String out = folder.resolve("out").toString();
    assertThat(run("export", "--community", "house", "--out", out).err())
        .contains("with a slash between them");
    assertThat(run("export", "--community", "console/nobody", "--out", out).err())
        .contains("Nothing has been taught there");
  }
}
