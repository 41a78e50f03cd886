package io.github.dorasan.telegram;

import io.github.dorasan.reply.Markup;
import java.util.regex.Pattern;

/**
 * Writes text with marks around what is set apart, which {@link MarkedText} turns into Telegram's
 * entities. The marks are characters that are kept free for a program's own use and stand in no
 * text; nothing in a text is markup.
 */
final class TelegramMarkup implements Markup {
  /** Begins something; its kind follows. */
  static final char OPEN = '\uFDD0';

  /** Ends what began last. */
  static final char CLOSE = '\uFDD1';

  /** Ends the address of a link; its label follows. */
  static final char ADDRESS_END = '\uFDD2';

  static final char STRONG = 'b';
  static final char EMPHASIS = 'i';
  static final char CODE = 'c';
  static final char LINK = 'l';
  static final char QUOTE = 'q';
  static final char FOLDED = 'f';

  /** From how many UTF-16 units on a footnote is folded up. */
  private static final int LONG = 300;

  private static final Pattern HARMFUL =
      Pattern.compile("[\\p{Cntrl}&&[^\\n]]|\\p{Cs}|[\\uFDD0-\\uFDEF]");
  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s\"<>]+");

  @Override
  public String text(String text) {
    String lines = text.replace("\r\n", "\n").replace('\t', ' ');
    return HARMFUL.matcher(lines).replaceAll("\uFFFD");
  }

  @Override
  public String strong(String text) {
    return marked(STRONG, text(text));
  }

  @Override
  public String emphasis(String text) {
    return marked(EMPHASIS, text(text));
  }

  @Override
  public String code(String text) {
    return marked(CODE, text(text));
  }

  @Override
  public String link(String label, String url) {
    boolean linked = ADDRESS.matcher(text(url)).matches() && !label.isBlank();
    return linked
        ? marked(LINK, text(url) + ADDRESS_END + text(label))
        : text(label) + " (" + text(url) + ")";
  }

  @Override
  public String notice(String rendered) {
    return rendered.isBlank() ? rendered : marked(QUOTE, rendered);
  }

  @Override
  public String footnote(String rendered) {
    return length(rendered) > LONG ? marked(FOLDED, rendered) : rendered;
  }

  @Override
  public String bullet(String rendered) {
    return "\u2022 " + rendered.replace("\n", "\n  ");
  }

  private static String marked(char kind, String inner) {
    return "" + OPEN + kind + inner + CLOSE;
  }

  @Override
  public int length(String rendered) {
    return MarkedText.read(rendered).text().length();
  }
}
