package io.github.dorasan.evaluation.check;

import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a text into words, numbers and signs, as one language writes its numbers. */
final class Tokens {
  private static final Pattern POSSESSIVE = Pattern.compile("['\u2019]s(?![\\p{L}\\d])");
  private static final Pattern ABBREVIATION = Pattern.compile("(\\p{Lu})\\.");
  private static final String SENTENCE_ENDS = ".!?:\n\u2026\u3002\uff1f\uff01";
  private static final String OPENING_QUOTES = "\"\u201c\u2018\u00ab";

  private final Pattern token;
  private final String grouping;
  private final String decimal;

  Tokens(Locale language) {
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(language);
    this.grouping = String.valueOf(symbols.getGroupingSeparator());
    this.decimal = String.valueOf(symbols.getDecimalSeparator());
    this.token =
        Pattern.compile(
            "\\d{1,3}(?:%1$s\\d{3})+(?!\\d)(?:%2$s\\d+)?|\\d+(?:%2$s\\d+)?"
                    .formatted(Pattern.quote(grouping), Pattern.quote(decimal))
                + "|(?:\\p{Lu}\\.){2,}"
                + "|[\\p{L}\\p{M}]+(?:['\u2019](?!s(?![\\p{L}\\d]))[\\p{L}\\p{M}]+)*"
                + "|[%\\p{Sc}\u00b0]");
  }

  List<Token> of(String text) {
    List<Token> tokens = new ArrayList<>();
    Matcher found = token.matcher(text);
    int end = 0;
    while (found.find(end)) {
      String gap = text.substring(end, found.start());
      Matcher possessive = POSSESSIVE.matcher(text).region(found.end(), text.length());
      boolean owns = possessive.lookingAt() || pluralPossessive(text, found);
      tokens.add(
          new Token(
              ABBREVIATION.matcher(found.group()).replaceAll("$1"),
              gap,
              found.start(),
              found.end(),
              tokens.isEmpty() || opens(gap),
              owns));
      end = possessive.lookingAt() ? possessive.end() : found.end();
    }
    return tokens;
  }

  /** The digits of a number token in the form that {@link java.math.BigDecimal} reads. */
  String plain(Token number) {
    return number.text().replace(grouping, "").replace(decimal, ".");
  }

  private static boolean pluralPossessive(String text, Matcher found) {
    int next = found.end();
    return found.group().endsWith("s")
        && next < text.length()
        && (text.charAt(next) == '\'' || text.charAt(next) == '\u2019');
  }

  private static boolean opens(String gap) {
    return gap.chars()
        .anyMatch(c -> SENTENCE_ENDS.indexOf(c) >= 0 || OPENING_QUOTES.indexOf(c) >= 0);
  }
}
