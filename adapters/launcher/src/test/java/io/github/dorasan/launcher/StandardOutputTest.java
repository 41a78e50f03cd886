package io.github.dorasan.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.contract.ShopKnowledge;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
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
  void aBatchWithoutAFileIsReadFromStandardInput() throws IOException, InterruptedException {
    String line = Files.readString(folder.resolve("my-batch"));
    ProgramRun run = ProgramRun.reading(folder, line, words("ask --batch OPEN"));

    assertThat(run.out()).as(run.err()).contains("every Thursday").endsWith("\n");
    assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.ANSWERED);
  }

  @Test
  void whatIsWrongArrivesOnStandardError() throws IOException, InterruptedException {
    ProgramRun run = run("eval my-faq OPEN");

    assertThat(run.err()).contains("my-faq:1: The line is not JSON");
    assertThat(run.out()).isEmpty();
    assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
  }

  @Test
  void aChatLogsNothingByItself() throws IOException, InterruptedException {
    ProgramRun run = run("chat OPEN");

    assertThat(run.err()).doesNotContain("INFO", "DEBUG");
    assertThat(run.status()).isEqualTo(ExitStatus.ANSWERED);
  }

  @Test
  @Timeout(120)
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there are no such signals")
  void whatTheJvmPrintsOfItselfStaysOffIt() throws IOException, InterruptedException {
    Process program = new ProcessBuilder(ProgramRun.command(folder, words("chat OPEN"))).start();
    try (BufferedReader out = program.inputReader(StandardCharsets.UTF_8);
        BufferedReader err = program.errorReader(StandardCharsets.UTF_8);
        Writer in = program.outputWriter(StandardCharsets.UTF_8)) {
      in.write("When is game night?\n");
      in.flush();
      assertThat(out.readLine()).startsWith("Game night is every Thursday");
      new ProcessBuilder("kill", "-QUIT", Long.toString(program.pid())).start().waitFor();
      for (String line = err.readLine(); !line.contains("Full thread dump"); ) {
        line = err.readLine();
      }
      in.write("/quit\n");
      in.flush();
      assertThat(out.lines()).noneMatch(line -> line.contains("java.lang.Thread"));
      assertThat(program.waitFor()).isZero();
    }
  }

  private ProgramRun run(String line) throws IOException, InterruptedException {
    return ProgramRun.of(folder, words(line));
  }

  private String[] words(String line) {
    String open = "--seeds my-shop --data my-data --config my-config";
    return Arrays.stream(line.replace("OPEN", open).split(" ", -1))
        .map(word -> word.startsWith("my-") ? folder.resolve(word).toString() : word)
        .toArray(String[]::new);
  }
}
