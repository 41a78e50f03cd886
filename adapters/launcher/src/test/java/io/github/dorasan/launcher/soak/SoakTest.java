package io.github.dorasan.launcher.soak;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.contract.ShopKnowledge;
import io.github.dorasan.launcher.ProgramRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The scenario of the soak, for as long as a build may take, with the made-up shop's knowledge. */
@Timeout(300)
final class SoakTest {
  private static final int SECONDS = 20;
  private static final int PER_SECOND = 50;

  @TempDir private Path folder;

  @Test
  void nothingIsLostAndNothingAnsweredTwice() throws Exception {
    List<String> lines = new ArrayList<>();
    try (Soak soak = new Soak(lines::add)) {
      Soak.Result result = soak.run(command(), folder, ShopKnowledge.load(), SECONDS, PER_SECOND);

      String told = String.join("\n", lines) + "\n" + result.outcome() + "\n" + log();
      assertThat(result.alive()).as(told).isTrue();
      assertThat(result.outcome().lost()).as(told).isZero();
      assertThat(result.outcome().extra()).as(told).isZero();
      assertThat(result.outcome().troubles()).as(told).isEmpty();
      assertThat(result.complaints()).as(told).isLessThanOrEqualTo(result.outcome().late());
    }
  }

  private String log() throws Exception {
    return Files.readString(folder.resolve("bot.log"));
  }

  private List<String> command() throws Exception {
    Path config = folder.resolve("dorasan.yaml");
    Files.write(config, List.of("answers.semantic: off"));
    return ProgramRun.command(
        folder,
        "serve",
        "--config",
        config.toString(),
        "--seeds",
        ShopKnowledge.copyTo(folder.resolve("seeds")).toString());
  }
}
