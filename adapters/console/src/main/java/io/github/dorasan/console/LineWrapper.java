package io.github.dorasan.console;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jline.utils.AttributedString;

/** Breaks long lines between words, so that no word is cut and lists stay aligned. */
final class LineWrapper {
  private static final Pattern WORD = Pattern.compile("(?<blanks> *)(?<word>[^ ]+)");
  private static final Pattern STYLE = Pattern.compile("\u001b\\[[0-9;]*m");
  private static final Pattern MARKER = Pattern.compile(" *(?:- |\\[\\d+] )?");

  /** Narrower than this, broken lines are harder to read than those that the terminal cuts. */
  private static final int NARROWEST = 20;

  private LineWrapper() {}

  /**
   * The text with line ends in place of blanks wherever a line would be too long. A word that is
   * longer than a line is left for the terminal to cut, so that it can be copied whole. Lines of a
   * list go on under their first word.
   *
   * @param rendered text, which may hold style sequences
   * @param width in columns; below 20 nothing is broken
   */
  static String wrap(String rendered, int width) {
    if (width < NARROWEST) {
      return rendered;
    }
    return List.of(rendered.split("\n", -1)).stream()
        .map(line -> columns(line) <= width ? line : wrapLine(line, width))
        .collect(Collectors.joining("\n"));
  }

  private static String wrapLine(String line, int width) {
    int indent = indent(line);
    StringBuilder wrapped = new StringBuilder();
    int column = 0;
    Matcher words = WORD.matcher(line);
    while (words.find()) {
      int word = columns(words.group("word"));
      int blanks = words.group("blanks").length();
      if (column > indent && column + blanks + word > width) {
        wrapped.append('\n').append(" ".repeat(indent));
        column = indent;
      } else {
        wrapped.append(words.group("blanks"));
        column += blanks;
      }
      wrapped.append(words.group("word"));
      column += word;
    }
    return wrapped.toString();
  }

  /** How far the lines after the first are moved in. */
  private static int indent(String line) {
    Matcher marker = MARKER.matcher(plain(line));
    return marker.lookingAt() ? marker.end() : 0;
  }

  /** How many columns of a terminal a text takes. */
  private static int columns(String text) {
    return new AttributedString(plain(text)).columnLength();
  }

  private static String plain(String text) {
    return STYLE.matcher(text).replaceAll("");
  }
}
