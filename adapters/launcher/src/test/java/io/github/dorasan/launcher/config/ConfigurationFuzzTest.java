package io.github.dorasan.launcher.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.dorasan.contract.Mutations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Any bytes as a configuration hold, or are refused with what is wrong and what to do. */
final class ConfigurationFuzzTest {
  private static final List<String> RIGHT =
      List.of(
          """
          log.level: info
          answers:
            threshold: 0.6
            cache-size: 10
          """,
          """
          seeds: ../seeds
          data: ~/data
          language: ko
          health.port: 0
          """,
          """
          database.url: postgres://me:secret@localhost:5432/bot
          discord.shards: 4:0-1
          """,
          """
          telegram.webhook-url: https://bot.example/telegram
          telegram.webhook-listen: 127.0.0.1:8081
          telegram.api-url: http://localhost:1
          """);

  @TempDir static Path folder;

  @FuzzTest(maxDuration = "30s")
  void load(byte[] data) {
    holds(data);
  }

  @Test
  void mutatedFiles() {
    Mutations.of(RIGHT, 1_000).forEach(ConfigurationFuzzTest::holds);
  }

  private static void holds(byte[] data) {
    try {
      Path file = Files.write(folder.resolve("dorasan.yaml"), data);
      assertThat(ConfigurationLoader.effective(Optional.of(file), Map.of(), Map.of(), folder))
          .hasSize(Keys.OPEN.size() + Keys.TOKENS.size());
      ConfigurationLoader.load(Optional.of(file), Map.of(), Map.of(), folder);
    } catch (ConfigurationException e) {
      assertThat(e.problems())
          .isNotEmpty()
          .allSatisfy(
              problem -> {
                assertThat(problem.what()).isNotBlank();
                assertThat(problem.mend()).isNotBlank();
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
