package io.github.dorasan.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.contract.ShopKnowledge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a command prints arrives outside of the program, not only in its own writers. */
class StandardOutputTest {
  @TempDir private Path folder;

  @BeforeEach
  void writeFiles() throws IOException {
    ShopKnowledge.copyTo(folder.resolve("my-shop"));
    Files.writeString(folder.resolve("my-config"), "answers.semantic: off\n");
    Files.writeString(
        folder.resolve("my-questions"),
        "{\"id\": \"1\", \"query\": \"When is game night?\", \"relevant_ids\":"
            + " [\"game-night\"]}\n");
    Files.writeString(
        folder.resolve("my-batch"), "{\"id\": \"1\", \"question\": \"When is game night?\"}\n");
    Files.writeString(folder.resolve("my-faq"), "question;answer\nWhen do you open?;At noon.\n");
  }

  @ParameterizedTest
  @CsvSource({
    "eval my-questions OPEN, hit@1",
    "ask --batch my-batch OPEN, every Thursday",
    "ask night OPEN --explain, Decision:",
    "check OPEN, 0 findings",
    "export OPEN --out my-export, Exported",
    "import my-faq --out my-new, Imported 1 entries",
    "new my-own, community.yaml",
    "--help, generate-completion",
    "help eval, --report",
    "--version, dorasan",
    "generate-completion, complete"
  })
  void arrives(String line, String expected) throws IOException, InterruptedException {
    ProgramRun run = run(line);

    assertThat(run.out()).as(run.err()).contains(expected).endsWith("\n");
    assertThat(run.status()).as(run.err()).isIn(ExitStatus.ANSWERED, ExitStatus.NOT_ANSWERED);
  }

  @Test
  void whatIsWrongArrivesOnStandardError() throws IOException, InterruptedException {
    ProgramRun run = run("eval my-faq OPEN");

    assertThat(run.err()).contains("my-faq:1: The line is not JSON");
    assertThat(run.out()).isEmpty();
    assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
  }

  private ProgramRun run(String line) throws IOException, InterruptedException {
    String open = "--seeds my-shop --data my-data --config my-config";
    return ProgramRun.of(
        folder,
        Arrays.stream(line.replace("OPEN", open).split(" ", -1))
            .map(word -> word.startsWith("my-") ? folder.resolve(word).toString() : word)
            .toArray(String[]::new));
  }
}
