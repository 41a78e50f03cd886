package io.github.dorasan.knowledge;

import java.text.Normalizer;
import java.util.Locale;

/** Tells when two phrasings are the same question to a reader. */
public final class Phrasing {
  private Phrasing() {}

  /**
   * The letters, their marks and the digits of a text, compatibility-composed and in lower case,
   * words apart by one blank.
   */
  public static String key(String text) {
    StringBuilder key = new StringBuilder(text.length());
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    plain
        .codePoints()
        .filter(c -> c != '\'' && c != '\u2019')
        .forEach(
            c -> {
              boolean insideWord = !key.isEmpty() && key.charAt(key.length() - 1) != ' ';
              if (Character.isLetterOrDigit(c) || (insideWord && isMark(c))) {
                key.appendCodePoint(c);
              } else if (insideWord) {
                key.append(' ');
              }
            });
    return key.toString().strip();
  }

  /** Accents and vowel signs, without which words of many scripts are not told apart. */
  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }
}
