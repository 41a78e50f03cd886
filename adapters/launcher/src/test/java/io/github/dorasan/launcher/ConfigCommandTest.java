package io.github.dorasan.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.launcher.config.ConfigurationLoader;
import io.github.dorasan.launcher.config.EffectiveSetting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code config} shows. */
final class ConfigCommandTest {
  private static final String TOKEN = ServingProgram.DISCORD_TOKEN;

  @TempDir private Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("dorasan.yaml"), text);
  }

  @Test
  void showsWhatHoldsAndWhereItComesFrom() throws IOException {
    Path token = Files.writeString(folder.resolve("token"), TOKEN);
    Path config =
        file(
            """
            log:
              level: info
            database.url: postgres://me:hunter2hunter2@db/bot
            discord.token-file: %s
            """
                .formatted(token));

    CommandLineRun run =
        CommandLineRun.of("config", "--config", config.toString(), "--seeds", "/some/seeds");

    assertThat(run.status()).isEqualTo(ExitStatus.ANSWERED);
    assertThat(run.out())
        .contains("# The file that is read: " + config)
        .containsPattern("(?m)^seeds: /some/seeds +# command line --seeds$")
        .containsPattern("(?m)^log\\.level: info +# .*dorasan\\.yaml:2$")
        .containsPattern("(?m)^limits\\.person: 20 +# default$")
        .containsPattern("(?m)^# operator\\.contact: \\(not set\\) +# default$")
        .containsPattern("(?m)^# database\\.url: \\(secret\\) PostgreSQL at db/bot +# .*:3$")
        .containsPattern("(?m)^# discord\\.token: \\(secret\\) +# the file that")
        .containsPattern("(?m)^# telegram\\.token: \\(not set\\) +# default$")
        .doesNotContain(TOKEN, "hunter2");
  }

  @Test
  void theEnvironmentGoesOverTheFile() throws IOException {
    List<EffectiveSetting> settings =
        ConfigurationLoader.effective(
            Optional.of(file("log.level: info\n")),
            Map.of("DORASAN_LOG_LEVEL", "error", "TELEGRAM_TOKEN", "1:" + TOKEN),
            Map.of(),
            folder);

    assertThat(settings)
        .contains(
            new EffectiveSetting(
                "log.level", Optional.of("error"), "environment DORASAN_LOG_LEVEL"),
            new EffectiveSetting(
                "telegram.token", Optional.of("(secret)"), "environment TELEGRAM_TOKEN"));
    assertThat(settings.toString()).doesNotContain(TOKEN);
  }

  @Test
  void aTokenInTheWrongPlaceIsNotShownEither() throws IOException {
    CommandLineRun run =
        CommandLineRun.of(
            "config", "--config", file("discord.token-file: " + TOKEN + "\n").toString());

    assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(run.out()).contains("# discord.token-file: (secret) names no file");
    assertThat(run.err()).contains("cannot be read");
    assertThat(run.out() + run.err()).doesNotContain(TOKEN);
  }
}
