package io.github.dorasan.launcher.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.dorasan.answering.Thresholds;
import io.github.dorasan.knowledge.Problem;
import io.github.dorasan.launcher.data.DataPlace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigurationLoaderTest {
  private static final String TOKEN = "MTIzNDU2.secret.part";

  @TempDir Path folder;
  private Path home;
  private Path file;
  private DataPlace place;

  @BeforeEach
  void layOut() {
    home = folder.resolve("program");
    file = folder.resolve("settings").resolve("dorasan.yaml");
    place = new DataPlace("Linux", folder.resolve("user").toString());
  }

  @Test
  void givesTheDefaultsWhereNothingIsSet() throws ConfigurationException {
    Configuration configuration = load(Map.of());

    assertThat(configuration.seeds()).isEqualTo(home.resolve("seeds"));
    assertThat(configuration.data()).isEqualTo(folder.resolve("user/.local/share/dorasan"));
    assertThat(configuration.language()).isEqualTo(Locale.ENGLISH);
    assertThat(configuration.answers())
        .isEqualTo(new Configuration.Answers(Thresholds.DEFAULT, 10_000));
    assertThat(configuration.console()).isEqualTo(new Configuration.Console(1000, Colour.AUTO));
    assertThat(configuration.logLevel()).isEqualTo(LogLevel.WARN);
    assertThat(configuration.discordToken()).isEmpty();
    assertThat(configuration.telegramToken()).isEmpty();
  }

  @Test
  void readsFlatAndNestedKeys() throws ConfigurationException {
    write(
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

    Configuration configuration = load(Map.of());

    assertThat(configuration.language()).isEqualTo(Locale.KOREAN);
    assertThat(configuration.answers())
        .isEqualTo(new Configuration.Answers(new Thresholds(0.8, 0.15), 0));
    assertThat(configuration.console()).isEqualTo(new Configuration.Console(100_000, Colour.NEVER));
    assertThat(configuration.logLevel()).isEqualTo(LogLevel.DEBUG);
  }

  @Test
  void letsTheEnvironmentGoOverTheFileAndTheCommandLineOverBoth() throws ConfigurationException {
    write("answers.cache-size: 1\nconsole.history: 1\nlog.level: error\n");
    Map<String, String> environment =
        Map.of("DORASAN_ANSWERS_CACHE_SIZE", "2", "DORASAN_CONSOLE_HISTORY", "2");

    Configuration configuration = load(environment, Map.of("console.history", "3"));

    assertThat(configuration.logLevel()).isEqualTo(LogLevel.ERROR);
    assertThat(configuration.answers().cacheSize()).isEqualTo(2);
    assertThat(configuration.console().history()).isEqualTo(3);
  }

  @Test
  void takesAVariableThatIsSetToNothingAsUnset() throws ConfigurationException {
    write("log.level: info\n");

    Configuration configuration = load(Map.of("DORASAN_LOG_LEVEL", " ", "DISCORD_TOKEN", ""));

    assertThat(configuration.logLevel()).isEqualTo(LogLevel.INFO);
    assertThat(configuration.discordToken()).isEmpty();
  }

  @Test
  void doesNotExpandValues() throws ConfigurationException {
    write("seeds: /a/${data}\n");

    assertThat(load(Map.of()).seeds()).isEqualTo(Path.of("/a/${data}").toAbsolutePath());
  }

  @Test
  void startsARelativePathFromTheFilesFolder() throws ConfigurationException {
    write("seeds: ../knowledge\ndata: ~/own data\n");

    Configuration configuration = load(Map.of());

    assertThat(configuration.seeds()).isEqualTo(folder.resolve("knowledge"));
    assertThat(configuration.data()).isEqualTo(folder.resolve("user/own data"));
  }

  @Test
  void startsARelativePathOfTheCommandLineFromTheWorkingFolder() throws ConfigurationException {
    write("seeds: ../knowledge\n");

    Configuration configuration =
        load(Map.of("DORASAN_DATA", "here"), Map.of("seeds", "other/../mine"));

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
            "DORASAN_DATABASE_URL",
            "DORASAN_DISCORD_API_URL",
            "DORASAN_DISCORD_GATEWAY_URL",
            "DORASAN_TELEGRAM_API_URL",
            "JAVA_HOME")) {
      load(Map.of(name, "x"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          seed: a                   | `seed` is not a key. Did you mean `seeds`? Otherwise remove it.
          answers.treshold: 0.5     | `answers.treshold` is not a key. Did you mean `answers.threshold`? Otherwise remove it.
          answers.threshold: 1.5    | `answers.threshold` is `1.5`. Write a number from 0 to 1.
          answers.threshold: NaN    | `answers.threshold` is `NaN`. Write a number from 0 to 1.
          answers.threshold: '0,5'  | `answers.threshold` is `0,5`. Write a number from 0 to 1.
          answers.cache-size: 1.5   | `answers.cache-size` is `1.5`. Write a whole number from 0 to 1000000.
          answers.cache-size: -1    | `answers.cache-size` is `-1`. Write a whole number from 0 to 1000000.
          answers.cache-size: 1000001 | `answers.cache-size` is `1000001`. Write a whole number from 0 to 1000000.
          console.history: many     | `console.history` is `many`. Write a whole number from 0 to 100000.
          console.history: 100001   | `console.history` is `100001`. Write a whole number from 0 to 100000.
          console.colour: always    | `console.colour` is `always`. Write `auto` or `never`.
          log.level: loud           | `log.level` is `loud`. Write `error`, `warn`, `info` or `debug`.
          language: english please  | `language` is `english please`. Write a language tag such as `en` or `ko`.
          language:                 | `language` is empty. Write a text, or remove it.
          seeds: [a, b]             | `seeds` should be a text. Put it in quotes.
          answers.suggest-threshold: 0.6 | `answers.suggest-threshold` is 0.6, above `answers.threshold`. Write a number from 0 to 0.5.
          answers.threshold: 0.1    | `answers.suggest-threshold` is 0.15 unless set, above this `answers.threshold`. Set `answers.suggest-threshold` to a number from 0 to 0.1.
          """)
  void namesFileLineAndMend(String line, String message) {
    write("# A comment first.\n" + line + "\n");

    assertThat(problems(Map.of(), Map.of())).containsExactly(file + ":2: " + message);
  }

  @Test
  void findsEverythingThatIsWrongAtOnce() {
    write("log.level: loud\nseedz: a\nanswers:\n  cache-size: lots\n  threshold: 2\n");

    assertThat(problems(Map.of("DORASAN_LOGLEVEL", "warn", "DORASAN_SEEDS", "a\0b"), Map.of()))
        .containsExactly(
            file + ":1: `log.level` is `loud`. Write `error`, `warn`, `info` or `debug`.",
            file + ":2: `seedz` is not a key. Did you mean `seeds`? Otherwise remove it.",
            file + ":4: `answers.cache-size` is `lots`. Write a whole number from 0 to 1000000.",
            file + ":5: `answers.threshold` is `2`. Write a number from 0 to 1.",
            "DORASAN_LOGLEVEL: This environment variable has no meaning."
                + " Did you mean DORASAN_LOG_LEVEL? Otherwise unset it.",
            "DORASAN_SEEDS: `seeds` is not a path. Write the path of a folder.");
  }

  @Test
  void namesTheVariableOrTheOptionThatIsWrong() {
    write("log.level: info\n");

    assertThat(problems(Map.of("DORASAN_LOG_LEVEL", "loud\n"), Map.of("console.history", "x")))
        .containsExactly(
            "--console.history: `console.history` is `x`. Write a whole number from 0 to 100000.",
            "DORASAN_LOG_LEVEL: `log.level` is `loud`. Write `error`, `warn`, `info` or `debug`.");
  }

  @Test
  void listsWhatIsKnownWhereNothingIsNear() {
    write("x: 1\n");

    assertThat(problems(Map.of("DORASAN_X", "1"), Map.of("y", "1")))
        .satisfiesExactly(
            option ->
                assertThat(option).startsWith("--y: This sets no key. Remove it; known are: seeds"),
            inFile -> assertThat(inFile).contains("Remove it; known are: seeds, data, language"),
            variable ->
                assertThat(variable)
                    .startsWith("DORASAN_X: ")
                    .contains("DORASAN_ANSWERS_CACHE_SIZE", "DORASAN_DISCORD_TOKEN,"));
  }

  @Test
  void refusesAKeyThatStandsTwice() {
    write("log.level: info\nlog:\n  level: debug\n");

    assertThat(problems(Map.of(), Map.of()))
        .containsExactly(file + ":3: `log.level` stands here twice. Remove one of the two.");
  }

  @Test
  void refusesAFileThatIsMissingOrNoYaml() {
    assertThat(problems(Map.of(), Map.of()))
        .containsExactly(file + ": The file is missing. Create it.");

    write("seeds: [\n");
    assertThat(problems(Map.of(), Map.of()))
        .singleElement()
        .asString()
        .contains("This is not valid YAML");
  }

  @Test
  void wantsADataFolderNamedWhereThereIsNoHome() {
    DataPlace homeless = new DataPlace("Linux", "?");

    ConfigurationException thrown =
        catchThrowableOfType(
            ConfigurationException.class,
            () -> ConfigurationLoader.load(Optional.empty(), Map.of(), Map.of(), home, homeless));

    assertThat(thrown)
        .hasMessage(
            "DORASAN_DATA: There is no home to keep data in. Set it to a folder for the data.");
  }

  @Test
  void takesATokenFromTheEnvironment() throws ConfigurationException {
    Configuration configuration =
        load(Map.of("DISCORD_TOKEN", TOKEN + "\n", "DORASAN_TELEGRAM_TOKEN", "12:ab"));

    assertThat(configuration.discordToken()).map(Secret::reveal).contains(TOKEN);
    assertThat(configuration.telegramToken()).map(Secret::reveal).contains("12:ab");
    assertThat(configuration.toString()).doesNotContain(TOKEN, "12:ab");
  }

  @Test
  void takesATokenFromAFile() throws ConfigurationException, IOException {
    write("discord.token-file: token\n");
    Files.writeString(file.resolveSibling("token"), TOKEN + "\n");

    assertThat(load(Map.of()).discordToken()).map(Secret::reveal).contains(TOKEN);
    assertThat(load(Map.of("DISCORD_TOKEN", "other")).discordToken())
        .map(Secret::reveal)
        .contains("other");
  }

  @Test
  void refusesATokenInTheFileWithoutRepeatingIt() {
    write("discord:\n  token: " + TOKEN + "\n");

    assertThat(problems(Map.of(), Map.of()))
        .containsExactly(
            file
                + ":2: `discord.token` is a secret and may not stand here. Remove it, have a new"
                + " token made, and set DISCORD_TOKEN in the environment or name a file with"
                + " `discord.token-file`.");
  }

  @Test
  void neverRepeatsATokenThatIsWrong() throws IOException {
    write("discord.token-file: token\ntelegram.token-file: " + TOKEN + "\n");
    Files.writeString(file.resolveSibling("token"), TOKEN + "\n" + TOKEN);

    assertThat(problems(Map.of(), Map.of()))
        .containsExactly(
            file
                + ":1: The file that `discord.token-file` names does not hold one token. Let it"
                + " hold the token as the platform shows it, and no more.",
            file
                + ":2: The file that `telegram.token-file` names cannot be read."
                + " Name a file that can be read.");
    assertThat(problems(Map.of("TELEGRAM_TOKEN", "a " + TOKEN), Map.of()))
        .contains(
            "TELEGRAM_TOKEN: The token holds a blank or a line break."
                + " Set it to the token as the platform shows it.")
        .noneMatch(problem -> problem.contains(TOKEN));
  }

  @Test
  void findsTheUsualFile() throws IOException {
    assertThat(ConfigurationLoader.usualFile(Map.of(), home)).isEmpty();

    Path beside = home.resolve("config/dorasan.yaml");
    Files.createDirectories(home.resolve("config"));
    Files.createFile(beside);

    assertThat(ConfigurationLoader.usualFile(Map.of(), home)).contains(beside);
    assertThat(ConfigurationLoader.usualFile(Map.of("DORASAN_CONFIG", "a.yaml"), home))
        .contains(Path.of("a.yaml"));
  }

  private void write(String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private Configuration load(Map<String, String> environment) throws ConfigurationException {
    return load(environment, Map.of());
  }

  private Configuration load(Map<String, String> environment, Map<String, String> overrides)
      throws ConfigurationException {
    Optional<Path> existing = Optional.of(file).filter(Files::exists);
    return ConfigurationLoader.load(existing, environment, overrides, home, place);
  }

  private List<String> problems(Map<String, String> environment, Map<String, String> overrides) {
    ConfigurationException thrown =
        catchThrowableOfType(
            ConfigurationException.class,
            () -> ConfigurationLoader.load(Optional.of(file), environment, overrides, home, place));
    return thrown.problems().stream().map(Problem::toString).toList();
  }
}
