package io.github.dorasan.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.contract.ShopKnowledge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
  @TempDir private Path folder;

  @Test
  void helpNamesEveryCommand() {
    CommandLineRun run = CommandLineRun.of("--help");
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("chat").contains("ask").contains("check");
  }

  @Test
  void versionIsPrinted() {
    assertThat(CommandLineRun.of("--version").out()).startsWith("dorasan ");
  }

  @Test
  void aCompletionScriptIsPrinted() {
    assertThat(CommandLineRun.of("generate-completion").out()).contains("complete");
  }

  @Test
  void checkPassesTheShop() throws IOException {
    Path seeds = ShopKnowledge.copyTo(folder.resolve("shop"));
    CommandLineRun run = CommandLineRun.of(seeds, folder.resolve("data"), "check");
    assertThat(run.out()).contains("facts");
    assertThat(run.status()).as(run.out()).isZero();
  }

  @Test
  void checkNamesEveryProblem() throws IOException {
    Path seeds = ShopKnowledge.copyTo(folder.resolve("shop"));
    Files.writeString(seeds.resolve("topics.yaml"), "- id: Shop!\n  name: x\n");
    CommandLineRun run = CommandLineRun.of(seeds, folder.resolve("data"), "check");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).contains("topics.yaml:1").contains("`line` is missing");
  }

  @Test
  void aBadConfigurationIsNamed() throws IOException {
    Path config = folder.resolve("dorasan.yaml");
    Files.writeString(config, "answers:\n  treshold: 0.4\n");
    CommandLineRun run = CommandLineRun.of("check", "--config", config.toString());
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).contains("dorasan.yaml:2").contains("threshold");
  }
}
