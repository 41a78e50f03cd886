package io.github.dorasan.reply;

import java.text.BreakIterator;
import java.util.Locale;

/** Texts that a platform wants short. */
public final class Shortened {
  private static final String MORE = "\u2026";

  private Shortened() {}

  /**
   * The text, or as many of its characters, as a reader sees them, as fit, and an ellipsis.
   *
   * @param longest in UTF-16 units, from 1
   */
  public static String to(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(text);
    int end = longest - MORE.length();
    int cut = characters.isBoundary(end) ? end : characters.preceding(end);
    return text.substring(0, Math.max(cut, 0)) + MORE;
  }
}
