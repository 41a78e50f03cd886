package io.github.dorasan.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class WordingTest {
  private static final Wording WORDING = new Wording(Locale.ENGLISH);
  private static final ResourceBundle BUNDLE =
      ResourceBundle.getBundle("io.github.dorasan.reply.wording", Locale.ROOT);
  private static final Pattern ARGUMENT = Pattern.compile("\\{([a-z]+)[,}]");

  private static final Set<String> NUMBERS = Set.of("count", "facts", "seconds");

  static final List<String> KEYS = WORDING.keys();

  @ParameterizedTest
  @FieldSource("KEYS")
  void everySentenceTakesItsValues(String key) {
    String pattern = BUNDLE.getString(key);
    Set<String> named = new TreeSet<>();
    for (Matcher found = ARGUMENT.matcher(pattern); found.find(); ) {
      named.add(found.group(1));
    }
    // A lone apostrophe would hide a placeholder from the formatter.
    Set<String> taken = new MessageFormat(pattern, Locale.ENGLISH).getArgumentNames();
    assertThat(taken).as(key).isEqualTo(named);

    Map<String, Object> values = new HashMap<>();
    named.forEach(name -> values.put(name, NUMBERS.contains(name) ? 2 : "X"));
    assertThat(WORDING.text(key, values)).as(key).isNotBlank().doesNotContain("{", "}");
  }

  @ParameterizedTest
  @CsvSource({"0, 0 facts", "1, one fact", "2, 2 facts", "1234, '1,234 facts'"})
  void countsAreToldAsTheLanguageDoes(long count, String text) {
    assertThat(WORDING.text("sources.facts", Map.of("count", count))).isEqualTo(text);
  }

  @Test
  void valuesAreTakenAsTheyAre() {
    String value = "{sources} 'x' #1 {0} $1 \\ \u4e2d";

    assertThat(WORDING.text("gap.unknown", Map.of("sources", value)))
        .isEqualTo("I found nothing about that in the " + value + ".");
  }

  @Test
  void aLanguageWithoutWordingGetsEnglish() {
    assertThat(new Wording(Locale.FRENCH).text("topics.title"))
        .isEqualTo(WORDING.text("topics.title"));
  }

  @Test
  void anUnknownKeyIsAnError() {
    assertThatThrownBy(() -> WORDING.text("no.such.key"))
        .isInstanceOf(MissingResourceException.class)
        .hasMessageContaining("no.such.key");
  }
}
