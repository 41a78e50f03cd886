package io.github.dorasan.answering.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A bundled file of word lists. A file that is not there has empty lists. */
final class WordTable {
  private final Properties properties;

  private WordTable(Properties properties) {
    this.properties = properties;
  }

  /** The words by which questions in a language are understood. */
  static WordTable of(Locale language) {
    return read("understanding_" + language.getLanguage() + ".properties");
  }

  /** A file beside this class. */
  static WordTable read(String file) {
    Properties properties = new Properties();
    try (InputStream in = WordTable.class.getResourceAsStream(file)) {
      if (in != null) {
        Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
        properties.load(reader);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the bundled " + file + " cannot be read", e);
    }
    return new WordTable(properties);
  }

  /** A list of words or phrases; empty where there is none. */
  List<String> list(String key) {
    return Arrays.stream(properties.getProperty(key, "").split(",", -1))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /** Every word of every list but one. */
  Set<String> wordsExcept(String key) {
    return properties.stringPropertyNames().stream()
        .filter(name -> !name.equals(key))
        .flatMap(name -> list(name).stream())
        .flatMap(phrase -> Arrays.stream(phrase.split("[ =]", -1)))
        .collect(Collectors.toSet());
  }

  /** A list as phrases. */
  Phrases phrases(String key) {
    return new Phrases(list(key));
  }

  /** A list of {@code word=meaning}. */
  Map<String, String> pairs(String key) {
    Map<String, String> pairs = new HashMap<>();
    for (String pair : list(key)) {
      int sign = pair.indexOf('=');
      pairs.put(pair.substring(0, sign), pair.substring(sign + 1));
    }
    return pairs;
  }

  /** The lists of all keys {@code PREFIX.NAME}, by name. */
  Map<String, List<String>> named(String prefix) {
    Map<String, List<String>> named = new TreeMap<>();
    for (String key : properties.stringPropertyNames()) {
      if (key.startsWith(prefix + ".")) {
        named.put(key.substring(prefix.length() + 1), list(key));
      }
    }
    return named;
  }
}
