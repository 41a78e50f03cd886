package io.github.dorasan.community.learning;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes out of a text what could tell who wrote it or whom it is about: links, e-mail addresses,
 * mentions, phone and other long numbers, and ids. In their place stands what they were.
 */
public final class Masking {
  private static final int LONGEST = 500;

  /** Years from and to, and a day, are no numbers of people's. */
  private static final String NO_DATE =
      "(?!(?:1\\d|20)\\d\\d ?[-/\u2013] ?(?:(?:1\\d|20)\\d\\d|\\d\\d?[-/]\\d\\d?)(?!\\w))";

  private record Rule(Pattern pattern, String instead) {}

  /** In this order: an address may hold an @name, and a link either. */
  private static final List<Rule> RULES =
      List.of(
          rule("(?i)\\b(?:https?|ftp|tg|discord)://\\S+|\\bwww\\.\\S+", "[link]"),
          rule(
              "(?i)\\b[\\w-]+(?:\\.[\\w-]+)*\\.(?:com|org|net|me|gg|io|kr|ly|be|co)/\\S*",
              "[link]"),
          rule("(?i)\\b(?:discord\\.gg|t\\.me|bit\\.ly)\\b\\S*", "[link]"),
          rule("(?U)[\\w.+%'-]+@[\\w-]+(?:\\.[\\w-]+)+", "[e-mail]"),
          rule("<[@#:][^<>\\s]*>", "[name]"),
          rule("(?U)(?<![\\w])[@\uff20][\\w.\\-]+(?:#\\d{4})?", "[name]"),
          rule("(?U)\\b[\\w.]{2,32}#\\d{4}\\b", "[name]"),
          rule("(?i)\\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\\b", "[id]"),
          rule("(?i)\\b(?=[a-z-]*\\d)(?=\\d*[a-z])[a-z0-9_-]{16,}\\b", "[id]"),
          rule("(?U)(?<!\\w)\\+\\d[\\d ()./\u2011-]{5,}\\d(?!\\w)", "[number]"),
          rule(
              "(?U)(?<!\\w)" + NO_DATE + "\\(?\\d(?:[ ()./\u2011-]{0,2}\\d){6,}(?!\\w)",
              "[number]"));

  private Masking() {}

  /** The text on one line, masked, and cut where it is longer than a question needs to be. */
  public static String mask(String text) {
    String masked = text.strip().replaceAll("(?U)\\s+", " ");
    for (Rule rule : RULES) {
      masked = rule.pattern().matcher(masked).replaceAll(rule.instead());
    }
    return masked.length() <= LONGEST
        ? masked
        : masked.substring(0, masked.offsetByCodePoints(0, cut(masked)));
  }

  /** How many code points lie within the longest text. */
  private static int cut(String text) {
    return text.codePointCount(0, LONGEST) - 1;
  }

  private static Rule rule(String pattern, String instead) {
    return new Rule(Pattern.compile(pattern), instead);
  }
}
