package io.github.dorasan.evaluation.exchange;

/**
 * Writes any text as a double-quoted YAML scalar on one line: YAML 1.2.2, sections 5.7 and 7.3.1.
 * Letters of all scripts stay readable; whatever is invisible or not allowed is escaped.
 */
final class YamlText {
  private YamlText() {}

  /** The text with quotes around it. */
  static String quoted(String text) {
    StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
    text.codePoints().forEach(c -> append(quoted, c));
    return quoted.append('"').toString();
  }

  private static void append(StringBuilder quoted, int c) {
    switch (c) {
      case '"' -> quoted.append("\\\"");
      case '\\' -> quoted.append("\\\\");
      case '\n' -> quoted.append("\\n");
      case '\r' -> quoted.append("\\r");
      case '\t' -> quoted.append("\\t");
      default -> {
        if (readable(c)) {
          quoted.appendCodePoint(c);
        } else if (c <= 0xFFFF) {
          quoted.append(String.format("\\u%04X", c));
        } else {
          quoted.append(String.format("\\U%08X", c));
        }
      }
    }
  }

  private static boolean readable(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      case Character.SPACE_SEPARATOR -> c == ' ';
      default -> true;
    };
  }
}
