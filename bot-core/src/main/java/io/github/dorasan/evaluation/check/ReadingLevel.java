package io.github.dorasan.evaluation.check;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * How many years of school a text takes to read: the Flesch-Kincaid grade, {@code 0.39 * words per
 * sentence + 11.8 * syllables per word - 15.59} (J. P. Kincaid, R. P. Fishburne, R. L. Rogers and
 * B. S. Chissom, <i>Derivation of New Readability Formulas for Navy Enlisted Personnel</i>,
 * Research Branch Report 8-75, 1975). As R. Flesch counted (<i>The Art of Readable Writing</i>,
 * 1949), a sentence is each unit that a full stop, question or exclamation mark, colon, semicolon
 * or dash ends. The formula was fitted for English, and says nothing elsewhere.
 */
public final class ReadingLevel {
  private static final Pattern VOWELS = Pattern.compile("(?:[aeiou]|y(?![aeiou]))+");
  private static final Pattern SILENT_ENDING =
      Pattern.compile("(?<=[^aeiouy])e$|(?<=[^aeioutd])ed$|(?<=[^aeiouyscxzgh])es$");
  private static final Pattern SOUNDED_ENDING = Pattern.compile("[^aeiouyl]les?$");

  private final boolean english;
  private final Tokens tokens;

  /** For texts in a language. */
  public ReadingLevel(Locale language) {
    this.english = language.getLanguage().equals("en");
    this.tokens = new Tokens(language);
  }

  /** The grade of a text; empty in other languages than English, and for a text without words. */
  public OptionalDouble grade(String text) {
    List<Token> words =
        tokens.of(text).stream().filter(token -> token.number() || token.letters()).toList();
    if (!english || words.isEmpty()) {
      return OptionalDouble.empty();
    }
    long sentences = words.stream().skip(1).filter(ReadingLevel::afterPause).count() + 1;
    int syllables = words.stream().mapToInt(ReadingLevel::syllables).sum();
    double perSentence = (double) words.size() / sentences;
    double perWord = (double) syllables / words.size();
    return OptionalDouble.of(0.39 * perSentence + 11.8 * perWord - 15.59);
  }

  private static boolean afterPause(Token word) {
    return word.gap().chars().anyMatch(c -> ".!?:;\u2026\u2013\u2014".indexOf(c) >= 0);
  }

  /** Groups of vowels without silent endings, at least one; numbers and acronyms count as one. */
  static int syllables(Token word) {
    if (word.number() || word.text().chars().allMatch(Character::isUpperCase)) {
      return 1;
    }
    String lower = word.lower();
    String sounded =
        SOUNDED_ENDING.matcher(lower).find()
            ? lower
            : SILENT_ENDING.matcher(lower).replaceFirst("");
    return Math.max(1, (int) VOWELS.matcher(sounded).results().count());
  }
}
