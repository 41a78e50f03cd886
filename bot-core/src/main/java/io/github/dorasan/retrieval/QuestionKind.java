package io.github.dorasan.retrieval;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What kind of thing a question asks for, told by its question words. */
enum QuestionKind {
  QUANTITY(1),
  TIME(2),
  PLACE(3),
  PERSON(4),
  REASON(5),
  MANNER(6),
  YES_NO(7),
  THING(8);

  /** The code of no kind. */
  static final byte NONE = 0;

  private final byte code;

  QuestionKind(int code) {
    this.code = (byte) code;
  }

  /** What an index keeps of it. */
  byte code() {
    return code;
  }

  private static final Map<String, Map<QuestionKind, Pattern>> BY_LANGUAGE =
      Map.of("en", read("question_kinds_en.properties"));

  /**
   * The kind whose words come first in a text; empty where none do, or in another language.
   *
   * @param language as an ISO 639 code
   */
  static Optional<QuestionKind> of(String text, String language) {
    Map<QuestionKind, Pattern> patterns = BY_LANGUAGE.getOrDefault(language, Map.of());
    QuestionKind first = null;
    int start = Integer.MAX_VALUE;
    for (Map.Entry<QuestionKind, Pattern> entry : patterns.entrySet()) {
      Matcher words = entry.getValue().matcher(text);
      if (words.find() && words.start() < start) {
        first = entry.getKey();
        start = words.start();
      }
    }
    return Optional.ofNullable(first);
  }

  private static Map<QuestionKind, Pattern> read(String name) {
    Properties words = new Properties();
    try (InputStream in = QuestionKind.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new FileNotFoundException(name + " is not on the class path");
      }
      try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
        words.load(reader);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<QuestionKind, Pattern> patterns = new EnumMap<>(QuestionKind.class);
    for (QuestionKind kind : values()) {
      String pattern = words.getProperty(kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
      if (pattern != null) {
        patterns.put(kind, Pattern.compile(pattern, Pattern.CASE_INSENSITIVE));
      }
    }
    return patterns;
  }
}
