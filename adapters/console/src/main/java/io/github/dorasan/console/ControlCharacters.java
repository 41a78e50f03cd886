package io.github.dorasan.console;

/**
 * Makes text safe to write to a terminal: it keeps its line ends, and nothing in it can move the
 * cursor, change colours or titles, or turn the reading order of what follows.
 */
final class ControlCharacters {
  private static final int REPLACEMENT = 0xFFFD;
  private static final int LEFT_TO_RIGHT_OVERRIDE = 0x202D;
  private static final int RIGHT_TO_LEFT_OVERRIDE = 0x202E;

  private ControlCharacters() {}

  /** The text, with U+FFFD in place of what a terminal would obey. */
  static String harmless(String text) {
    String lines = text.replace("\r\n", "\n").replace('\u2028', '\n').replace('\u2029', '\n');
    if (lines.codePoints().noneMatch(c -> c != replaced(c))) {
      return lines;
    }
    return lines
        .codePoints()
        .map(ControlCharacters::replaced)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static int replaced(int c) {
    if (c == '\n') {
      return c;
    }
    if (c == '\t') {
      return ' ';
    }
    boolean obeyed =
        Character.isISOControl(c)
            || c == LEFT_TO_RIGHT_OVERRIDE
            || c == RIGHT_TO_LEFT_OVERRIDE
            || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    return obeyed ? REPLACEMENT : c;
  }
}
