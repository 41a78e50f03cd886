package io.github.dorasan.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.community.CommunityId;
import io.github.dorasan.community.learning.TaughtVersion;
import io.github.dorasan.contract.ShopKnowledge;
import io.github.dorasan.model.EntryId;
import io.github.dorasan.model.TaughtAnswer;
import io.github.dorasan.storage.Database;
import io.github.dorasan.storage.SqliteFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The operator's own folder over the shipped one, from the outside. */
class OwnKnowledgeTest {
  private static final CommunityId TERMINAL = new CommunityId("console", "terminal");
  private static final String QUESTION = "May dogs come in?";

  @TempDir private Path folder;

  @BeforeEach
  void copyTheShop() throws IOException {
    ShopKnowledge.copyTo(folder.resolve("seeds"));
  }

  private CommandLineRun run(String... args) {
    return CommandLineRun.of(folder.resolve("seeds"), folder.resolve("data"), args);
  }

  private CommandLineRun over(String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--overlay", folder.resolve("own").toString()));
    return run(all.toArray(String[]::new));
  }

  private void own(String file, String text) throws IOException {
    Path path = folder.resolve("own").resolve(file);
    Files.createDirectories(path.resolveSibling("."));
    Files.writeString(path, text);
  }

  /** What a community taught, an answer in the place of a shipped entry among it. */
  private void teach() throws IOException {
    Path there = Files.createDirectories(folder.resolve("data"));
    try (Database database =
        Database.open(new SqliteFile(there, Files.createDirectories(there.resolve("native"))))) {
      save(database, answer(1, QUESTION, "Yes, on a lead.", Optional.empty()));
      save(
          database,
          answer(
              2,
              "What is the rule on returns?",
              "No returns in December.",
              Optional.of(new EntryId("return-a-game"))));
      database.learning().gaps().add(TERMINAL, "Who won the cup?", "sports", "mod", Instant.EPOCH);
    }
  }

  private static void save(Database database, TaughtAnswer answer) {
    TaughtVersion first = new TaughtVersion(answer, 1, false, "mod", Instant.EPOCH);
    database.learning().taught().save(TERMINAL, first);
  }

  private static TaughtAnswer answer(
      long number, String question, String answer, Optional<EntryId> replaces) {
    return new TaughtAnswer(
        number,
        question,
        List.of(),
        answer,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        replaces);
  }

  @Test
  void whatACommunityTaughtIsPromotedForAll() throws IOException, InterruptedException {
    teach();
    assertThat(run("ask", QUESTION).status()).isEqualTo(ExitStatus.NOT_ANSWERED);
    String out = folder.resolve("own").toString();
    CommandLineRun export = run("export", "--community", "console/terminal", "--out", out);
    assertThat(export.status()).as(export.err()).isZero();

    CommandLineRun asked = over("ask", QUESTION);
    assertThat(asked.out()).contains("Yes, on a lead.");
    assertThat(asked.status()).isZero();
    assertThat(over("ask", "What is the rule on returns?").out()).contains("No returns in Dec");
    assertThat(over("ask", "Who won the cup?").out()).contains("sports");
    assertThat(over("check").out())
        .doesNotContain("own/faq", "own/removed")
        .doesNotContain("return-a-game` does not exist");

    // Where it was taught it is not answered twice.
    assertThat(chat(QUESTION)).contains("Yes, on a lead.", "moderators of");
    assertThat(chat("What is the rule on returns?")).contains("No returns in December.");
  }

  private String chat(String line) throws IOException, InterruptedException {
    ProgramRun run =
        ProgramRun.reading(
            folder,
            line + "\n/quit\n",
            "chat",
            "--seeds",
            folder.resolve("seeds").toString(),
            "--data",
            folder.resolve("data").toString(),
            "--overlay",
            folder.resolve("own").toString(),
            "--config",
            folder.resolve("words-alone.yaml").toString());
    return run.out().replaceAll("\\s+", " ");
  }

  @Test
  void anUpgradeNeverOverwritesIt() throws IOException {
    own(
        "faq/visiting.yaml",
        "- {id: opening-hours, question: When is the shop open?, answer: Always.}\n");
    assertThat(over("ask", "When is the shop open?").out()).contains("Always.");
    Path shipped = folder.resolve("seeds/faq/visiting.yaml");
    Files.writeString(
        shipped, Files.readString(shipped).replace("11:00 to 20:00", "9:00 to 21:00"));
    assertThat(over("ask", "When is the shop open?").out()).contains("Always.");
    assertThat(run("ask", "When is the shop open?").out()).contains("9:00 to 21:00");
  }

  @Test
  void checkNamesConflictsWithTheRightFile() throws IOException {
    own(
        "faq/visiting.yaml",
        "- {id: pets, question: May pets come in?, phrasings: [sunday], answer: Yes.}\n");
    own("removed.yaml", "entries: [day-pas]\n");
    CommandLineRun check = over("check");
    assertThat(check.status()).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(check.out())
        .contains(
            folder
                + "/own/faq/visiting.yaml:1: finding: \"sunday\" leads to `pets` here and to"
                + " `closed-days` at "
                + folder
                + "/seeds/faq/visiting.yaml:")
        .contains(folder + "/own/removed.yaml:1: finding: The entry `day-pas` does not exist")
        .contains("Did you mean `day-pass`?");
  }

  @Test
  void theConfigurationNamesItToo() throws IOException {
    own("faq/visiting.yaml", "- {id: pets, question: May pets come in?, answer: Cats only.}\n");
    Path config = folder.resolve("own.yaml");
    Files.writeString(config, "answers.semantic: off\nknowledge.overlay: own\n");
    CommandLineRun asked =
        CommandLineRun.of(
            "ask",
            "May pets come in?",
            "--seeds",
            folder.resolve("seeds").toString(),
            "--data",
            folder.resolve("data").toString(),
            "--config",
            config.toString());
    assertThat(asked.out()).as(asked.err()).contains("Cats only.");
  }
}
