package io.github.dorasan.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvaluationCommandsTest {
  @TempDir private Path folder;

  @BeforeEach
  void writeAnFaq() throws IOException {
    Files.writeString(
        folder.resolve("faq.csv"),
        """
        id;frage;antwort;varianten
        OPEN_HOURS;When do you open?;At noon.;opening times of the shop
        RENT;Do you rent games?;Yes, for 3 euros a week.;
        TABLE;Do you sell tables?;No.;opening times of the shop
        """);
    Files.writeString(
        folder.resolve("queries.jsonl"),
        """
        {"id": "1", "query": "when do you open", "relevant_ids": ["OPEN_HOURS"]}
        {"id": "2", "query": "can I rent a game", "relevant_ids": ["RENT"]}
        {"id": "3", "query": "qwertz", "relevant_ids": "out_of_scope"}
        """);
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private CommandLineRun overShop(String... args) {
    return CommandLineRun.of(folder.resolve("shop"), folder.resolve("data"), args);
  }

  private CommandLineRun importIt() {
    return CommandLineRun.of("import", path("faq.csv"), "--out", path("shop"));
  }

  @Test
  void anImportedFaqIsMeasuredUnderItsOwnIds() {
    CommandLineRun imported = importIt();
    CommandLineRun measured =
        overShop(
            "eval",
            path("queries.jsonl"),
            "--save",
            path("run.json"),
            "--report",
            path("report.html"));

    assertThat(imported.status()).isZero();
    assertThat(imported.out())
        .startsWith("Imported 3 entries with 4 phrasings into ")
        .contains("left 1 phrasings out");
    assertThat(imported.err()).contains("warning: ", "faq.csv:4", "`open-hours`");
    assertThat(measured.status()).as(measured.err()).isZero();
    assertThat(measured.err()).isEmpty();
    assertThat(measured.out()).contains("in scope", "out of scope", "hit@1", "AUROC");
    assertThat(folder.resolve("report.html")).isNotEmptyFile();
    CommandLineRun again = overShop("eval", path("queries.jsonl"), "--against", path("run.json"));
    assertThat(again.out()).contains("Against the earlier run");
  }

  @Test
  void anExportBringsTheFaqBack() throws IOException {
    importIt();
    CommandLineRun exported = overShop("export", "--out", path("back"));

    assertThat(exported.status()).isZero();
    assertThat(exported.out()).startsWith("Exported 3 entries");
    assertThat(Files.readAllLines(folder.resolve("back")))
        .hasSize(3)
        .first()
        .asString()
        .isEqualTo(
            "{\"id\":\"OPEN_HOURS\",\"topic\":\"Questions\",\"question\":\"When do you open?\","
                + "\"alternates\":[\"opening times of the shop\"],\"answer\":\"At noon.\"}");
  }

  @Test
  void questionsAboutAnotherFolderAreNoticed() throws IOException {
    importIt();
    Files.writeString(
        folder.resolve("queries.jsonl"),
        "{\"id\": \"1\", \"query\": \"dice\", \"relevant_ids\": [\"DICE\"]}");

    CommandLineRun measured = overShop("eval", path("queries.jsonl"));

    assertThat(measured.status()).isZero();
    assertThat(measured.err()).contains("1 entries that the knowledge does not hold: DICE");
  }

  @Test
  void badInputEndsWithOneAndAWordOfAdvice() throws IOException {
    importIt();
    Files.writeString(folder.resolve("queries.jsonl"), "nonsense\n");

    CommandLineRun bad = overShop("eval", path("queries.jsonl"));
    CommandLineRun missing = overShop("eval", path("no.jsonl"));
    CommandLineRun noFolder =
        CommandLineRun.of("export", "--seeds", path("no"), "--out", path("back"));
    CommandLineRun twice = importIt();
    CommandLineRun noRoom =
        overShop("eval", path("queries.jsonl"), "--report", path("no/report.html"));
    CommandLineRun unwritable = overShop("export", "--out", path("a/b/c"));

    assertThat(bad.status()).isEqualTo(1);
    assertThat(bad.err()).contains("queries.jsonl:1: The line is not JSON").doesNotContain("\tat ");
    assertThat(missing.status()).isEqualTo(1);
    assertThat(missing.err()).contains("no.jsonl: There is no such file");
    assertThat(noFolder.status()).isEqualTo(1);
    assertThat(noRoom.status()).isEqualTo(1);
    assertThat(noRoom.err()).contains("There is no folder").endsWith("name another.\n");
    assertThat(twice.status()).isEqualTo(1);
    assertThat(twice.err()).contains("not empty");
    assertThat(unwritable.status()).isEqualTo(1);
    assertThat(unwritable.err()).doesNotContain("\tat ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "eval",
        "eval x --fitted-share 1",
        "import x",
        "import x --out y --phrasings 0",
        "import x --out y --language 1_2",
        "export",
        "new",
        "new x --frobnicate"
      })
  void wrongUsageEndsWithTwo(String line) {
    CommandLineRun result = CommandLineRun.of(line.split(" ", -1));

    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err()).contains("Usage: dorasan");
  }

  @ParameterizedTest
  @ValueSource(strings = {"eval", "import", "export", "new"})
  void everyCommandExplainsItself(String command) {
    CommandLineRun result = CommandLineRun.of(command, "--help");

    assertThat(result.status()).isZero();
    assertThat(result.out()).startsWith("Usage: dorasan " + command);
  }
}
