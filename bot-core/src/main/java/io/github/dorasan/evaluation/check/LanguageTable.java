package io.github.dorasan.evaluation.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words of one language that the checks need, from {@code language_XX.properties}. A language
 * without such a file has empty tables: the checks that need words then find nothing, and numbers
 * are known by their digits alone.
 */
final class LanguageTable {
  private final Locale language;
  private final Properties properties;

  private LanguageTable(Locale language, Properties properties) {
    this.language = language;
    this.properties = properties;
  }

  static LanguageTable of(Locale language) {
    Properties properties = new Properties();
    String file = "language_" + language.getLanguage() + ".properties";
    try (InputStream in = LanguageTable.class.getResourceAsStream(file)) {
      if (in != null) {
        Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
        properties.load(reader);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the bundled " + file + " cannot be read", e);
    }
    return new LanguageTable(language, properties);
  }

  Locale language() {
    return language;
  }

  /** A list of words or phrases; empty where the language has none. */
  Set<String> words(String key) {
    return new HashSet<>(list(properties.getProperty(key, "")));
  }

  /** The words that no name begins with: those of every list that holds none. */
  Set<String> plainWords() {
    return Stream.of("words", "pronouns", "auxiliaries", "articles", "name-joiners")
        .flatMap(key -> words(key).stream())
        .collect(Collectors.toSet());
  }

  /** A table of words with their values; empty where the language has none. */
  Map<String, BigDecimal> values(String key) {
    Map<String, BigDecimal> values = new HashMap<>();
    for (String row : list(properties.getProperty(key, ""))) {
      int blank = row.lastIndexOf(' ');
      values.put(row.substring(0, blank), new BigDecimal(row.substring(blank + 1)));
    }
    return values;
  }

  /** The words of all keys {@code PREFIX.CLASS}, each with its class. */
  Map<String, String> classes(String prefix) {
    Map<String, String> classes = new HashMap<>();
    keys(prefix)
        .forEach(
            key ->
                list(properties.getProperty(key))
                    .forEach(word -> classes.put(word, key.substring(prefix.length() + 1))));
    return classes;
  }

  /** The units by each of their names, from the keys {@code unit.BASE.SIZE}. */
  Map<String, Unit> units() {
    Map<String, Unit> units = new HashMap<>();
    classes("unit")
        .forEach(
            (word, name) -> {
              int dot = name.indexOf('.');
              units.put(
                  word, new Unit(name.substring(0, dot), new BigDecimal(name.substring(dot + 1))));
            });
    return units;
  }

  private Stream<String> keys(String prefix) {
    return properties.stringPropertyNames().stream().filter(key -> key.startsWith(prefix + "."));
  }

  private static List<String> list(String value) {
    return Arrays.stream(value.split(",", -1))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /**
   * A unit of measure.
   *
   * @param base the unit that it is counted in
   * @param size how many base units make one; exact
   */
  record Unit(String base, BigDecimal size) {}
}
