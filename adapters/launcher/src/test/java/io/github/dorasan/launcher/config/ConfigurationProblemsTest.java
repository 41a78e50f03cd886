package io.github.dorasan.launcher.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.dorasan.launcher.data.DataPlace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigurationProblemsTest {
  @TempDir Path folder;
  private Settings settings;

  @BeforeEach
  void layOut() {
    settings = new Settings(folder);
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
    settings.write("# A comment first.\n" + line + "\n");

    assertThat(settings.problems(Map.of(), Map.of()))
        .containsExactly(settings.file() + ":2: " + message);
  }

  @Test
  void findsEverythingThatIsWrongAtOnce() {
    settings.write("log.level: loud\nseedz: a\nanswers:\n  cache-size: lots\n  threshold: 2\n");

    assertThat(
            settings.problems(
                Map.of("DORASAN_LOGLEVEL", "warn", "DORASAN_SEEDS", "a\0b"), Map.of()))
        .containsExactly(
            settings.file()
                + ":1: `log.level` is `loud`. Write `error`, `warn`, `info` or `debug`.",
            settings.file()
                + ":2: `seedz` is not a key. Did you mean `seeds`? Otherwise remove it.",
            settings.file()
                + ":4: `answers.cache-size` is `lots`. Write a whole number from 0 to 1000000.",
            settings.file() + ":5: `answers.threshold` is `2`. Write a number from 0 to 1.",
            "DORASAN_LOGLEVEL: This environment variable has no meaning."
                + " Did you mean DORASAN_LOG_LEVEL? Otherwise unset it.",
            "DORASAN_SEEDS: `seeds` is not a path. Write the path of a folder.");
  }

  @Test
  void namesTheVariableOrTheOptionThatIsWrong() {
    settings.write("log.level: info\n");

    assertThat(
            settings.problems(
                Map.of("DORASAN_LOG_LEVEL", "loud\n"), Map.of("console.history", "x")))
        .containsExactly(
            "--console.history: `console.history` is `x`. Write a whole number from 0 to 100000.",
            "DORASAN_LOG_LEVEL: `log.level` is `loud`. Write `error`, `warn`, `info` or `debug`.");
  }

  @Test
  void listsWhatIsKnownWhereNothingIsNear() {
    settings.write("x: 1\n");

    assertThat(settings.problems(Map.of("DORASAN_X", "1"), Map.of("y", "1")))
        .satisfiesExactly(
            option ->
                assertThat(option).startsWith("--y: This sets no key. Remove it; known are: seeds"),
            inFile ->
                assertThat(inFile)
                    .contains("Remove it; known are: seeds, knowledge.overlay, data, language"),
            variable ->
                assertThat(variable)
                    .startsWith("DORASAN_X: ")
                    .contains("DORASAN_ANSWERS_CACHE_SIZE", "DORASAN_DISCORD_TOKEN,"));
  }

  @Test
  void refusesAKeyThatStandsTwice() {
    settings.write("log.level: info\nlog:\n  level: debug\n");

    assertThat(settings.problems(Map.of(), Map.of()))
        .containsExactly(
            settings.file() + ":3: `log.level` stands here twice. Remove one of the two.");
  }

  @Test
  void refusesAFileThatIsMissingOrNoYaml() {
    assertThat(settings.problems(Map.of(), Map.of()))
        .containsExactly(settings.file() + ": The file is missing. Create it.");

    settings.write("seeds: [\n");
    assertThat(settings.problems(Map.of(), Map.of()))
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
            () ->
                ConfigurationLoader.load(
                    Optional.empty(), Map.of(), Map.of(), settings.home(), homeless));

    assertThat(thrown)
        .hasMessage(
            "DORASAN_DATA: There is no home to keep data in. Set it to a folder for the data.");
  }

  @Test
  void refusesATokenInTheFileWithoutRepeatingIt() {
    settings.write("discord:\n  token: " + Settings.TOKEN + "\n");

    assertThat(settings.problems(Map.of(), Map.of()))
        .containsExactly(
            settings.file()
                + ":2: `discord.token` is a secret and may not stand here. Remove it, have a new"
                + " token made, and set DISCORD_TOKEN in the environment or name a file with"
                + " `discord.token-file`.");
  }

  @Test
  void neverRepeatsATokenThatIsWrong() throws IOException {
    settings.write("discord.token-file: token\ntelegram.token-file: " + Settings.TOKEN + "\n");
    Files.writeString(
        settings.file().resolveSibling("token"), Settings.TOKEN + "\n" + Settings.TOKEN);

    assertThat(settings.problems(Map.of(), Map.of()))
        .containsExactly(
            settings.file()
                + ":1: The file that `discord.token-file` names does not hold one token. Let it"
                + " hold the token as the platform shows it, and no more.",
            settings.file()
                + ":2: The file that `telegram.token-file` names cannot be read."
                + " Name a file that can be read.");
    assertThat(settings.problems(Map.of("TELEGRAM_TOKEN", "a " + Settings.TOKEN), Map.of()))
        .contains(
            "TELEGRAM_TOKEN: The token holds a blank or a line break."
                + " Set it to the token as the platform shows it.")
        .noneMatch(problem -> problem.contains(Settings.TOKEN));
  }

  @Test
  void neverRepeatsADatabaseThatIsWrong() {
    settings.write("database.url: mysql://dorasan:" + Settings.TOKEN + "@localhost/bot\n");

    assertThat(settings.problems(Map.of(), Map.of()))
        .containsExactly(
            settings.file()
                + ":1: `database.url` cannot be used. Write"
                + " postgres://USER:PASSWORD@HOST/DATABASE, or JDBC's URL of a PostgreSQL"
                + " database.");
    assertThat(
            settings.problems(
                Map.of("DORASAN_DATABASE_URL", "postgres://a:" + Settings.TOKEN + "@h h/"),
                Map.of()))
        .containsExactly(
            "DORASAN_DATABASE_URL: `database.url` cannot be used. Write"
                + " postgres://USER:PASSWORD@HOST/DATABASE, or JDBC's URL of a PostgreSQL"
                + " database.");
  }
}
