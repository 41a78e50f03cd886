package io.github.dorasan.knowledge;

import java.text.Normalizer;
import java.util.Locale;

/** Tells when two phrasings are the same question to a reader. */
public final class Phrasing {
  private Phrasing() {}

  /**
   * The letters and digits of a text, compatibility-composed and in lower case, words apart by one
   * blank.
   */
  public static String key(String text) {
    StringBuilder key = new StringBuilder(text.length());
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    plain
        .codePoints()
        .filter(c -> c != '\'' && c != '\u2019')
        .forEach(
            c -> {
              if (Character.isLetterOrDigit(c)) {
                key.appendCodePoint(c);
              } else if (!key.isEmpty() && key.charAt(key.length() - 1) != ' ') {
                key.append(' ');
              }
            });
    return key.toString().strip();
  }
}
