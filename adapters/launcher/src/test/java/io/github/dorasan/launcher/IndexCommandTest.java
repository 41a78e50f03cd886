package io.github.dorasan.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.contract.ShopKnowledge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexCommandTest {
  @TempDir private Path folder;
  private Path seeds = Path.of("");
  private Path home = Path.of("");

  @BeforeEach
  void layOutAProgram() throws IOException {
    home = folder.resolve("program");
    seeds = ShopKnowledge.copyTo(home.resolve("seeds"));
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }

  @Test
  void whatTheFolderHeldIsReplaced() throws IOException {
    Path out = home.resolve("index");
    Files.createDirectories(out.resolve("1-old-words"));
    Files.writeString(out.resolve("1-old-words").resolve("complete"), "");

    CommandLineRun run =
        CommandLineRun.of(seeds, folder.resolve("data"), "index", "--out", out.toString());

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out()).isEqualTo("The index is in " + out + ".\n");
    assertThat(names(out)).singleElement().asString().matches("\\d+-[0-9a-f]{16}-words");
    assertThat(names(out.resolve(names(out).getFirst())))
        .contains("complete", "calibration.properties", "ranking.bin", "segments_1");
  }

  @Test
  void aProgramThatCameWithItsIndexAnswersWithoutBuildingOne()
      throws IOException, InterruptedException {
    CommandLineRun.of(
        seeds, folder.resolve("data"), "index", "--out", home.resolve("index").toString());
    Files.writeString(home.resolve("words-alone.yaml"), "answers.semantic: off\n");
    Path fresh = folder.resolve("fresh");

    ProgramRun run =
        ProgramRun.of(
            home,
            "ask",
            "When is game night?",
            "--data",
            fresh.toString(),
            "--config",
            home.resolve("words-alone.yaml").toString());

    assertThat(run.out()).as(run.err()).startsWith("Game night is every Thursday");
    assertThat(run.err()).isEmpty();
    assertThat(names(fresh.resolve("index"))).containsExactly("lock");
  }
}
