package io.github.dorasan.reply;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The wording in Korean says all that the English says, with the same values. */
final class TranslationTest {
  private static final Properties ENGLISH = read("wording.properties");
  private static final Properties KOREAN = read("wording_ko.properties");

  static final List<String> KEYS = List.copyOf(new TreeSet<>(ENGLISH.stringPropertyNames()));

  private static Properties read(String file) {
    try (InputStream bytes = Wording.class.getResourceAsStream(file);
        Reader text =
            new InputStreamReader(Objects.requireNonNull(bytes), StandardCharsets.UTF_8)) {
      Properties properties = new Properties();
      properties.load(text);
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void bothHaveTheSameKeys() {
    assertThat(KOREAN.stringPropertyNames())
        .as("keys of wording_ko.properties")
        .containsExactlyInAnyOrderElementsOf(ENGLISH.stringPropertyNames());
  }

  @ParameterizedTest
  @FieldSource("KEYS")
  void aSentenceTakesTheSameValuesInBoth(String key) {
    String korean = KOREAN.getProperty(key, "");
    assertThat(arguments(korean)).as(key).isEqualTo(arguments(ENGLISH.getProperty(key)));
    assertThat(korean).as(key).isNotBlank().doesNotContain("  ");
  }

  /** The names of a pattern's values, each with whether it is a number that is counted. */
  private static Set<String> arguments(String pattern) {
    Set<String> arguments = new TreeSet<>(new MessageFormat(pattern).getArgumentNames());
    MessagePattern parsed = new MessagePattern(pattern);
    for (int i = 0; i < parsed.countParts(); i++) {
      MessagePattern.Part part = parsed.getPart(i);
      if (part.getType() == MessagePattern.Part.Type.ARG_START) {
        arguments.add(part.getArgType() + " " + parsed.getSubstring(parsed.getPart(i + 1)));
      }
    }
    return arguments;
  }

  @Test
  void almostAllIsTranslated() {
    List<String> same = new ArrayList<>();
    for (String key : KEYS) {
      if (KOREAN.getProperty(key, "").equals(ENGLISH.getProperty(key))) {
        same.add(key);
      }
    }
    assertThat(same).containsExactly("settings.form");
  }

  @Test
  void datesAndNumbersAreWrittenAsTheLanguageDoes() {
    Wording korean = new Wording(Locale.KOREAN);
    Wording english = new Wording(Locale.ENGLISH);
    LocalDate day = LocalDate.of(2026, 3, 1);
    assertThat(korean.date(day)).isEqualTo("2026\ub144 3\uc6d4 1\uc77c");
    assertThat(english.date(day)).isEqualTo("March 1, 2026");
    ZoneId seoul = ZoneId.of("Asia/Seoul");
    assertThat(korean.moment(Instant.parse("2026-03-01T12:00:00Z"), seoul))
        .isEqualTo("2026\ub144 3\uc6d4 1\uc77c \uc624\ud6c4 9:00");
    assertThat(korean.text("sources.facts", Map.of("count", 1234)))
        .isEqualTo("\uc0ac\uc2e4 1,234\uac74");
  }
}
