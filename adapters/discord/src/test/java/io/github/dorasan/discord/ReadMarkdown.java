package io.github.dorasan.discord;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a member reads where a message holds Discord's markdown, written by Discord's rules and not
 * by what this bot writes. Mentions, emoji and other things that the text turns into are shown in
 * braces.
 */
final class ReadMarkdown {
  private static final Pattern PREFIX =
      Pattern.compile("^(?:-# |>>> |> |#{1,3} |\\s*[-*] |\\s*\\d+\\. |  +)");
  private static final Pattern CODE = Pattern.compile("^(`+)([\\s\\S]*?[^`])\\1(?!`)");
  private static final Pattern FENCE = Pattern.compile("^```[\\s\\S]*?```");
  private static final Pattern ESCAPED = Pattern.compile("^\\\\([^0-9A-Za-z\\s])");
  private static final Pattern LINK =
      Pattern.compile("^\\[((?:\\\\.|[^\\]\\\\])+)]\\((https?://[^\\s)]+)\\)");
  private static final Pattern ADDRESS = Pattern.compile("^https?://[^\\s<]+");
  private static final Pattern REFERENCE =
      Pattern.compile("^<(?:@[!&]?\\d+|#\\d+|a?:\\w+:\\d+|t:\\d+(?::\\w)?|https?://[^>\\s]+)>");
  private static final Pattern EVERYONE = Pattern.compile("^@(?:everyone|here)");
  private static final Pattern EMOJI = Pattern.compile("^:\\w+:");

  /** Each opens and closes a styled text; the longer ones are tried first. */
  private static final List<String> MARKS = List.of("**", "__", "~~", "||", "*", "_");

  private ReadMarkdown() {}

  /** What is read. */
  static String of(String markdown) {
    return markdown.lines().map(ReadMarkdown::line).collect(Collectors.joining("\n"));
  }

  private static String line(String line) {
    String rest = line;
    Matcher prefix = PREFIX.matcher(rest);
    while (prefix.find()) {
      rest = rest.substring(prefix.end());
      prefix = PREFIX.matcher(rest);
    }
    return inline(rest);
  }

  private static String inline(String text) {
    StringBuilder read = new StringBuilder();
    String rest = text;
    while (!rest.isEmpty()) {
      Taken taken = taken(rest);
      read.append(taken.read());
      rest = rest.substring(taken.length());
    }
    return read.toString().replace("\u200B", "");
  }

  private record Taken(int length, String read) {}

  private static Taken taken(String rest) {
    for (Pattern turned : List.of(FENCE, REFERENCE, EVERYONE, EMOJI)) {
      Matcher found = turned.matcher(rest);
      if (found.find()) {
        return new Taken(found.end(), "{turned}");
      }
    }
    Optional<Taken> code = first(CODE, rest).map(m -> new Taken(m.end(), m.group(2).strip()));
    if (code.isPresent()) {
      return code.get();
    }
    for (Pattern verbatim : List.of(ESCAPED, ADDRESS)) {
      Matcher found = verbatim.matcher(rest);
      if (found.find()) {
        return new Taken(found.end(), found.groupCount() == 0 ? found.group() : found.group(1));
      }
    }
    for (String mark : MARKS) {
      int end = rest.startsWith(mark) ? end(rest, mark) : -1;
      if (end > 0) {
        return new Taken(end + mark.length(), inline(rest.substring(mark.length(), end)));
      }
    }
    return first(LINK, rest)
        .map(link -> new Taken(link.end(), inline(link.group(1))))
        .orElseGet(() -> new Taken(1, rest.substring(0, 1)));
  }

  /** Where a styled text ends: at the next mark like that which opened it, and no longer one. */
  private static int end(String rest, String mark) {
    boolean single = mark.length() == 1;
    if (single && rest.substring(1).startsWith(" ")) {
      return -1;
    }
    int place = mark.length();
    while (place <= rest.length() - mark.length()) {
      if (rest.charAt(place) == '\\') {
        place += 2;
      } else if (place > mark.length() && closes(rest, mark, place)) {
        return place;
      } else {
        place++;
      }
    }
    return -1;
  }

  private static boolean closes(String rest, String mark, int place) {
    int after = place + mark.length();
    boolean longer = after < rest.length() && rest.charAt(after) == mark.charAt(0);
    boolean afterBlank = mark.length() == 1 && Character.isWhitespace(rest.charAt(place - 1));
    return rest.startsWith(mark, place) && !longer && !afterBlank;
  }

  private static Optional<Matcher> first(Pattern pattern, String rest) {
    Matcher matcher = pattern.matcher(rest);
    return matcher.find() ? Optional.of(matcher) : Optional.empty();
  }
}
