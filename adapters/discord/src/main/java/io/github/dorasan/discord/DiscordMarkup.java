package io.github.dorasan.discord;

import io.github.dorasan.reply.Markup;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes text for Discord, where nothing in it is markup, a mention or a link that was not meant.
 *
 * @param pictures whether pictures are shown beside the text; otherwise they are described in it
 */
record DiscordMarkup(boolean pictures) implements Markup {
  /** What has a meaning wherever it stands. A colon has one before a name or an address. */
  private static final Pattern ANYWHERE = Pattern.compile("[\\\\*_~`|<>@\\[\\]]|:(?=\\S)");

  /** What has a meaning where a line begins, and a text may stand there. */
  private static final Pattern AT_START = Pattern.compile("(?m)^(\\s*)([#+-]|\\d+(?=[.)]))");

  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n]]|\\p{Cs}");
  private static final Pattern BREAKS = Pattern.compile("\\R");
  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s()<>\"|\\\\`*]+");

  @Override
  public String text(String text) {
    String escaped = ANYWHERE.matcher(harmless(text)).replaceAll("\\\\$0");
    return AT_START.matcher(escaped).replaceAll(DiscordMarkup::escapedStart);
  }

  /** A dash or hash is escaped itself; of a number, the point after it. */
  private static String escapedStart(MatchResult found) {
    String mark = found.group(2);
    boolean number = Character.isDigit(mark.charAt(0));
    return Matcher.quoteReplacement(found.group(1) + (number ? mark + "\\" : "\\" + mark));
  }

  /** Control characters and halves of characters would be refused or shown as something else. */
  private static String harmless(String text) {
    String lines = text.replace("\r\n", "\n").replace('\t', ' ');
    return CONTROL.matcher(lines).replaceAll("\uFFFD");
  }

  @Override
  public String strong(String text) {
    return byLine(text, line -> around("**", line));
  }

  @Override
  public String emphasis(String text) {
    return byLine(text, line -> around("*", line));
  }

  /** A text with a backquote in it could end the span, and stands as plain text. */
  @Override
  public String code(String text) {
    return text.contains("`") ? text(text) : byLine(text, DiscordMarkup::quoted);
  }

  private static String quoted(String line) {
    return line.isBlank() ? line : "`" + harmless(line) + "`";
  }

  /** Marks end with the line: what stands at the next one's beginning could break them. */
  private static String byLine(String text, UnaryOperator<String> mark) {
    return BREAKS.splitAsStream(text).map(mark).collect(Collectors.joining("\n"));
  }

  /** The marks stand next to the text, white space outside of them. */
  private String around(String mark, String line) {
    String inner = line.strip();
    if (inner.isEmpty()) {
      return line;
    }
    int start = line.indexOf(inner);
    String before = line.substring(0, start);
    String after = line.substring(start + inner.length());
    return before + mark + text(inner) + mark + after;
  }

  @Override
  public String link(String label, String url) {
    String address = url.replace("(", "%28").replace(")", "%29");
    boolean linked =
        ADDRESS.matcher(address).matches() && !label.isBlank() && !label.contains("://");
    return linked
        ? "[" + text(BREAKS.matcher(label).replaceAll(" ")) + "](" + address + ")"
        : text(label) + " (" + text(url) + ")";
  }

  @Override
  public String notice(String rendered) {
    return prefixed("> ", rendered);
  }

  @Override
  public String footnote(String rendered) {
    return prefixed("-# ", rendered);
  }

  private static String prefixed(String prefix, String rendered) {
    return rendered
        .lines()
        .map(line -> line.isBlank() ? line : prefix + line)
        .collect(Collectors.joining("\n"));
  }

  @Override
  public String bullet(String rendered) {
    return "- " + rendered.replace("\n", "\n  ");
  }

  @Override
  public String image(String description) {
    return pictures ? "" : text(description);
  }
}
