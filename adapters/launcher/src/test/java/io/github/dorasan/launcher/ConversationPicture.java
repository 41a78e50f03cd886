package io.github.dorasan.launcher;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Draws a conversation as SVG, in the way of a messenger: questions on the right, replies on the
 * left with their sources and buttons. Lines are broken by a generous guess at the letters' widths,
 * so that the text fits in whatever font a reader has.
 */
final class ConversationPicture {
  private static final int WIDTH = 720;
  private static final int EDGE = 20;
  private static final int PAD = 14;
  private static final int LINE = 20;
  private static final int SMALL_LINE = 17;
  private static final int BUTTON = 30;
  private static final int GAP = 10;
  private static final int REPLY_WIDTH = 580;
  private static final int BUTTON_GAP = 8;
  private static final double LETTER = 8.2;
  private static final double SMALL_LETTER = 6.7;

  private static final Pattern ACTION = Pattern.compile("\\[\\d+] (.*?)(?: \\(/.*\\))?");
  private static final Pattern SOURCE = Pattern.compile("Sources?: .*", Pattern.DOTALL);

  private final StringBuilder shapes = new StringBuilder();
  private int y = EDGE;

  private ConversationPicture() {}

  /** Draws turns, one below the other. */
  static String of(List<Turn> turns) {
    ConversationPicture picture = new ConversationPicture();
    for (Turn turn : turns) {
      picture.question(turn.question());
      picture.reply(turn.reply());
    }
    return picture.whole();
  }

  /**
   * A question and its reply.
   *
   * @param reply as the console shows it
   */
  record Turn(String question, String reply) {
    /** As text: the question behind a prompt. */
    String text() {
      return "> " + question + "\n\n" + reply.strip() + "\n";
    }
  }

  private String whole() {
    int height = y + EDGE - GAP;
    return """
    <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%2$d" viewBox="0 0 %1$d %2$d" \
    role="img" aria-labelledby="title" font-family="-apple-system, 'Segoe UI', Roboto, \
    'DejaVu Sans', Arial, sans-serif" font-size="14">
    <title id="title">A conversation with the bot; its text stands beside this picture</title>
    <rect width="%1$d" height="%2$d" rx="12" fill="#eef1f5"/>
    %3$s</svg>
    """
        .formatted(WIDTH, height, shapes);
  }

  private void question(String question) {
    List<String> lines = wrapped(question, LETTER, REPLY_WIDTH);
    int longest = lines.stream().mapToInt(String::length).max().orElse(0);
    int width = (int) Math.ceil(longest * LETTER) + 2 * PAD;
    int height = lines.size() * LINE + 2 * PAD - 6;
    box(WIDTH - EDGE - width, width, height, "#1f5fa8");
    text(lines, WIDTH - EDGE - width + PAD, y + PAD + 11, LINE, "#ffffff", 14);
    y += height + GAP;
  }

  private void reply(String reply) {
    List<String> blocks = List.of(reply.strip().split("\n\n", -1));
    List<Line> lines = new ArrayList<>();
    List<String> buttons = new ArrayList<>();
    for (String block : blocks) {
      if (!readButtons(block, buttons)) {
        boolean small = SOURCE.matcher(block).matches();
        String flowing = block.replace('\n', ' ');
        wrapped(flowing, small ? SMALL_LETTER : LETTER, REPLY_WIDTH - 2 * PAD)
            .forEach(line -> lines.add(new Line(line, small, false)));
        lines.add(new Line("", small, true));
      }
    }
    lines.removeLast();
    int height = lines.stream().mapToInt(Line::height).sum() + 2 * PAD - 6;
    box(EDGE, REPLY_WIDTH, height, "#ffffff");
    int at = y + PAD + 11;
    for (Line line : lines) {
      text(
          List.of(line.text()),
          EDGE + PAD,
          at,
          LINE,
          line.small() ? "#5b6775" : "#1b2430",
          line.small() ? 12 : 14);
      at += line.height();
    }
    y += height + GAP;
    buttons(buttons);
  }

  /** A line of a reply; a gap between two blocks is one too. */
  private record Line(String text, boolean small, boolean gap) {
    int height() {
      return gap ? GAP : small ? SMALL_LINE : LINE;
    }
  }

  private static boolean readButtons(String block, List<String> buttons) {
    List<String> found = new ArrayList<>();
    for (String line : block.split("\n", -1)) {
      Matcher action = ACTION.matcher(line);
      if (!action.matches()) {
        return false;
      }
      found.add(action.group(1));
    }
    return buttons.addAll(found);
  }

  private void buttons(List<String> names) {
    int x = EDGE;
    for (String name : names) {
      int width = (int) Math.ceil(name.length() * SMALL_LETTER) + 2 * PAD;
      if (x > EDGE && x + width > WIDTH - EDGE) {
        x = EDGE;
        y += BUTTON + BUTTON_GAP;
      }
      shapes.append(
          "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"6\" fill=\"#dfe7f1\"/>\n"
              .formatted(x, y, width, BUTTON));
      shapes.append(
          "<text x=\"%d\" y=\"%d\" font-size=\"12\" fill=\"#1f4f8a\" text-anchor=\"middle\">%s</text>\n"
              .formatted(x + width / 2, y + 19, escaped(name)));
      x += width + BUTTON_GAP;
    }
    y += names.isEmpty() ? GAP : BUTTON + 2 * GAP;
  }

  private void box(int x, int width, int height, String colour) {
    shapes.append(
        "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"12\" fill=\"%s\"/>\n"
            .formatted(x, y, width, height, colour));
  }

  private void text(List<String> lines, int x, int first, int step, String colour, int size) {
    int at = first;
    for (String line : lines) {
      if (!line.isEmpty()) {
        shapes.append(
            "<text x=\"%d\" y=\"%d\" font-size=\"%d\" fill=\"%s\">%s</text>\n"
                .formatted(x, at, size, colour, escaped(line)));
      }
      at += step;
    }
  }

  private static List<String> wrapped(String text, double letter, int width) {
    int most = (int) (width / letter);
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > most) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
