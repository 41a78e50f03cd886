package io.github.dorasan.answering;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Brings a typed text to one plain form: compatibility-composed, without control and invisible
 * characters, broken surrogates, addresses and mentions, with single blanks. Idempotent.
 */
public final class QuestionNormalizer {
  private static final Pattern LINK = Pattern.compile("(?i)https?://\\S+");
  private static final Pattern MENTION = Pattern.compile("<(?:[@#:/]|a:|t:)[^>\\s]*>");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private QuestionNormalizer() {}

  /** The plain form of any text; never longer than {@code 18 * text.length()}. */
  public static String normalize(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    Normalizer.normalize(text, Normalizer.Form.NFKC).codePoints().forEach(c -> append(kept, c));
    // What an invisible character kept apart composes only now.
    String composed = Normalizer.normalize(kept, Normalizer.Form.NFKC);
    String plain = MENTION.matcher(LINK.matcher(composed).replaceAll(" ")).replaceAll(" ");
    return BLANKS.matcher(plain).replaceAll(" ").strip();
  }

  /** The plain forms of the lines of a text that hold words. */
  public static List<String> lines(String text) {
    return text.lines()
        .map(QuestionNormalizer::normalize)
        .filter(QuestionNormalizer::hasWords)
        .toList();
  }

  /** Whether there is anything in a text that could be looked up. */
  public static boolean hasWords(String text) {
    return text.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  private static void append(StringBuilder kept, int c) {
    switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          kept.append(' ');
      case Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> {}
      default -> kept.appendCodePoint(c == '\u2019' || c == '\u2018' ? '\'' : c);
    }
  }
}
