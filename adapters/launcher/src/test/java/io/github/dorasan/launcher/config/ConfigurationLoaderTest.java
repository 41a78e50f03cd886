package io.github.dorasan.launcher.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.answering.Thresholds;
import io.github.dorasan.discord.Shards;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationLoaderTest {
  @TempDir Path folder;
  private Settings settings;

  @BeforeEach
  void layOut() {
    settings = new Settings(folder);
  }

  @Test
  void givesTheDefaultsWhereNothingIsSet() throws ConfigurationException {
    Configuration configuration = settings.load(Map.of());

    assertThat(configuration.seeds()).isEqualTo(settings.home().resolve("seeds"));
    assertThat(configuration.data()).isEqualTo(folder.resolve("user/.local/share/dorasan"));
    assertThat(configuration.language()).isEqualTo(Locale.ENGLISH);
    assertThat(configuration.answers())
        .isEqualTo(new Configuration.Answers(Thresholds.DEFAULT, 10_000, 500, Semantic.AUTO));
    assertThat(configuration.console()).isEqualTo(new Configuration.Console(1000, Colour.AUTO));
    assertThat(configuration.logLevel()).isEqualTo(LogLevel.WARN);
    assertThat(configuration.discordToken()).isEmpty();
    assertThat(configuration.telegramToken()).isEmpty();
  }

  @Test
  void readsFlatAndNestedKeys() throws ConfigurationException {
    settings.write(
        """
        language: ko
        answers.threshold: 0.8
        answers:
          cache-size: 0
        console:
          history: 100000
          colour: never
        log.level: debug
        """);

    Configuration configuration = settings.load(Map.of());

    assertThat(configuration.language()).isEqualTo(Locale.KOREAN);
    assertThat(configuration.answers())
        .isEqualTo(new Configuration.Answers(new Thresholds(0.8, 0.15), 0, 500, Semantic.AUTO));
    assertThat(configuration.console()).isEqualTo(new Configuration.Console(100_000, Colour.NEVER));
    assertThat(configuration.logLevel()).isEqualTo(LogLevel.DEBUG);
  }

  @Test
  void letsTheEnvironmentGoOverTheFileAndTheCommandLineOverBoth() throws ConfigurationException {
    settings.write("answers.cache-size: 1\nconsole.history: 1\nlog.level: error\n");
    Map<String, String> environment =
        Map.of("DORASAN_ANSWERS_CACHE_SIZE", "2", "DORASAN_CONSOLE_HISTORY", "2");

    Configuration configuration = settings.load(environment, Map.of("console.history", "3"));

    assertThat(configuration.logLevel()).isEqualTo(LogLevel.ERROR);
    assertThat(configuration.answers().cacheSize()).isEqualTo(2);
    assertThat(configuration.console().history()).isEqualTo(3);
  }

  @Test
  void takesAVariableThatIsSetToNothingAsUnset() throws ConfigurationException {
    settings.write("log.level: info\n");

    Configuration configuration =
        settings.load(Map.of("DORASAN_LOG_LEVEL", " ", "DISCORD_TOKEN", ""));

    assertThat(configuration.logLevel()).isEqualTo(LogLevel.INFO);
    assertThat(configuration.discordToken()).isEmpty();
  }

  @Test
  void doesNotExpandValues() throws ConfigurationException {
    settings.write("seeds: /a/${data}\n");

    assertThat(settings.load(Map.of()).seeds()).isEqualTo(Path.of("/a/${data}").toAbsolutePath());
  }

  @Test
  void startsARelativePathFromTheFilesFolder() throws ConfigurationException {
    settings.write("seeds: ../knowledge\ndata: ~/own data\n");

    Configuration configuration = settings.load(Map.of());

    assertThat(configuration.seeds()).isEqualTo(folder.resolve("knowledge"));
    assertThat(configuration.data()).isEqualTo(folder.resolve("user/own data"));
  }

  @Test
  void startsARelativePathOfTheCommandLineFromTheWorkingFolder() throws ConfigurationException {
    settings.write("seeds: ../knowledge\n");

    Configuration configuration =
        settings.load(Map.of("DORASAN_DATA", "here"), Map.of("seeds", "other/../mine"));

    assertThat(configuration.seeds()).isEqualTo(Path.of("mine").toAbsolutePath());
    assertThat(configuration.data()).isEqualTo(Path.of("here").toAbsolutePath());
  }

  @Test
  void allowsTheVariablesThatStandForNoKey() throws ConfigurationException {
    for (String name :
        List.of(
            "DORASAN_CONFIG",
            "DORASAN_HOME",
            "DORASAN_JDK_DIRS",
            "DORASAN_JAVA_OPTS",
            "JAVA_HOME")) {
      settings.load(Map.of(name, "x"));
    }
  }

  @Test
  void readsHowTheBotIsOnDiscord() throws ConfigurationException {
    settings.write("discord.message-content: true\ndiscord.shards: 4:2-3\n");

    Configuration configuration =
        settings.load(
            Map.of(
                "DORASAN_DISCORD_API_URL", "http://localhost:1/api/v10/",
                "DORASAN_DISCORD_GATEWAY_URL", "ws://localhost:2/"));

    assertThat(configuration.discord())
        .isEqualTo(
            new Configuration.Discord(
                true,
                new Shards.Range(4, 2, 3),
                URI.create("http://localhost:1/api/v10/"),
                URI.create("ws://localhost:2/")));
  }

  @Test
  void readsHowTheBotIsOnTelegram() throws ConfigurationException {
    assertThat(settings.load(Map.of()).telegram()).isEqualTo(Configuration.Telegram.DEFAULT);
    settings.write(
        "telegram.webhook-url: https://bot.example/hook\ntelegram.webhook-listen: 0.0.0.0:9\n");

    Configuration configuration =
        settings.load(Map.of("DORASAN_TELEGRAM_API_URL", "http://localhost:1"));

    assertThat(configuration.telegram())
        .isEqualTo(
            new Configuration.Telegram(
                URI.create("http://localhost:1"),
                Optional.of(URI.create("https://bot.example/hook")),
                InetSocketAddress.createUnresolved("0.0.0.0", 9)));
    assertThat(
            settings.problems(
                Map.of(
                    "DORASAN_TELEGRAM_WEBHOOK_URL", "http://bot.example",
                    "DORASAN_TELEGRAM_WEBHOOK_LISTEN", "9"),
                Map.of()))
        .hasSize(2);
  }

  @Test
  void readsWhoRunsItAndHowMuchIsTooMuch() throws ConfigurationException {
    settings.write("operator.contact: Ann, ann@example.org\nlimits.person: 5\n");

    Configuration configuration = settings.load(Map.of("DORASAN_LIMITS_CHANNEL", "7"));

    assertThat(configuration.contact()).contains("Ann, ann@example.org");
    assertThat(configuration.limits()).isEqualTo(new Configuration.Limits(5, 7));
    assertThat(settings.problems(Map.of("DORASAN_LIMITS_CHANNEL", "0"), Map.of()))
        .containsExactly(
            "DORASAN_LIMITS_CHANNEL: `limits.channel` is `0`."
                + " Write a whole number from 1 to 1000000.");
  }

  @Test
  void takesATokenFromTheEnvironment() throws ConfigurationException {
    Configuration configuration =
        settings.load(
            Map.of("DISCORD_TOKEN", Settings.TOKEN + "\n", "DORASAN_TELEGRAM_TOKEN", "12:ab"));

    assertThat(configuration.discordToken()).map(Secret::reveal).contains(Settings.TOKEN);
    assertThat(configuration.telegramToken()).map(Secret::reveal).contains("12:ab");
    assertThat(configuration.toString()).doesNotContain(Settings.TOKEN, "12:ab");
  }

  @Test
  void takesTheDatabaseFromTheEnvironmentAndKeepsItSecret() throws ConfigurationException {
    String url = "postgres://dorasan:" + Settings.TOKEN + "@db.example:5433/bot?sslmode=require";
    Configuration configuration = settings.load(Map.of("DORASAN_DATABASE_URL", url));

    assertThat(configuration.databaseUrl()).map(Secret::reveal).contains(url);
    assertThat(configuration.toString()).doesNotContain(Settings.TOKEN, "db.example");
    assertThat(settings.load(Map.of()).databaseUrl()).isEmpty();
  }

  @Test
  void takesATokenFromAFile() throws ConfigurationException, IOException {
    settings.write("discord.token-file: token\n");
    Files.writeString(settings.file().resolveSibling("token"), Settings.TOKEN + "\n");

    assertThat(settings.load(Map.of()).discordToken()).map(Secret::reveal).contains(Settings.TOKEN);
    assertThat(settings.load(Map.of("DISCORD_TOKEN", "other")).discordToken())
        .map(Secret::reveal)
        .contains("other");
  }

  @Test
  void findsTheUsualFile() throws IOException {
    assertThat(ConfigurationLoader.usualFile(Map.of(), settings.home())).isEmpty();

    Path beside = settings.home().resolve("config/dorasan.yaml");
    Files.createDirectories(settings.home().resolve("config"));
    Files.createFile(beside);

    assertThat(ConfigurationLoader.usualFile(Map.of(), settings.home())).contains(beside);
    assertThat(ConfigurationLoader.usualFile(Map.of("DORASAN_CONFIG", "a.yaml"), settings.home()))
        .contains(Path.of("a.yaml"));
  }
}
