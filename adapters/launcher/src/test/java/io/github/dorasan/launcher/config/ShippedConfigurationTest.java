package io.github.dorasan.launcher.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.launcher.data.DataPlace;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds {@code config/dorasan.yaml} to what the code does. */
class ShippedConfigurationTest {
  private static final Path ROOT = Path.of(System.getProperty("dorasan.root"));
  private static final Path SHIPPED = ROOT.resolve("config/dorasan.yaml");
  private static final Pattern SETTING = Pattern.compile("(?m)^# ?([a-z][a-z.-]*): (\\S+)$");
  private static final DataPlace PLACE = new DataPlace("Linux", "/home/someone");

  @TempDir Path folder;

  @Test
  void namesEveryKeyOnce() throws IOException {
    assertThat(SETTING.matcher(Files.readString(SHIPPED)).results().map(found -> found.group(1)))
        .containsExactlyElementsOf(Keys.names());
  }

  /** A key that is read but not listed would never be set. */
  @Test
  void everyKeyIsListed() {
    List<String> declared =
        Arrays.stream(Keys.class.getDeclaredFields())
            .flatMap(field -> keys(field).stream())
            .map(Key::name)
            .toList();
    assertThat(declared).hasSizeGreaterThan(20);
    assertThat(Keys.names()).containsExactlyInAnyOrderElementsOf(declared);
  }

  private static List<Key<?>> keys(Field field) {
    try {
      return switch (field.get(null)) {
        case Key<?> key -> List.of(key);
        case TokenKey token -> List.of(token.file());
        case null, default -> List.of();
      };
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("a constant cannot be read", e);
    }
  }

  @Test
  void tellsDefaultRangeAndUnitOfEveryKey() throws IOException {
    for (String paragraph : paragraphs()) {
      assertThat(paragraph).contains("Default: ", "Range: ", "Unit: ");
    }
  }

  @Test
  void showsTheDefaultThatItTells() throws IOException {
    for (String paragraph : paragraphs()) {
      Matcher setting = SETTING.matcher(paragraph);
      assertThat(setting.find()).isTrue();
      Optional.ofNullable(Keys.defaults().get("dorasan." + setting.group(1)))
          .ifPresent(
              value ->
                  assertThat(paragraph)
                      .contains("Default: " + value + ". Range: ")
                      .endsWith("# " + setting.group(1) + ": " + value));
    }
  }

  @Test
  void givesTheDefaultsAsShipped() throws ConfigurationException {
    assertThat(load(Optional.of(SHIPPED), ROOT)).isEqualTo(load(Optional.empty(), ROOT));
  }

  @Test
  void givesTheDefaultsWithEveryLineInForce() throws ConfigurationException, IOException {
    Path file = Files.createDirectory(folder.resolve("config")).resolve("dorasan.yaml");
    Files.writeString(
        file,
        SETTING
            .matcher(Files.readString(SHIPPED))
            .replaceAll(found -> hasNoDefault(found.group(1)) ? "#" : "$1: $2"));

    assertThat(load(Optional.of(file), folder)).isEqualTo(load(Optional.empty(), folder));
  }

  private static boolean hasNoDefault(String key) {
    return key.endsWith("token-file")
        || List.of("database.url", "operator.contact", "telegram.webhook-url").contains(key);
  }

  /** The paragraphs that tell of one key each: all but the first. */
  private static List<String> paragraphs() throws IOException {
    List<String> all = Arrays.asList(Files.readString(SHIPPED).strip().split("\n\n"));
    assertThat(all).hasSize(1 + Keys.names().size());
    return all.subList(1, all.size());
  }

  private static Configuration load(Optional<Path> file, Path home) throws ConfigurationException {
    return ConfigurationLoader.load(file, Map.of(), Map.of(), home, PLACE);
  }
}
