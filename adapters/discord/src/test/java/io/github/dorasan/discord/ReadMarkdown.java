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
  private static final List<Pattern> STYLES =
      List.of(
          Pattern.compile("^\\*\\*((?:\\\\[\\s\\S]|[^\\\\])+?)\\*\\*(?!\\*)"),
          Pattern.compile("^__((?:\\\\[\\s\\S]|[^\\\\])+?)__(?!_)"),
          Pattern.compile("^~~((?:\\\\[\\s\\S]|[^\\\\])+?)~~"),
          Pattern.compile("^\\|\\|((?:\\\\[\\s\\S]|[^\\\\])+?)\\|\\|"),
          Pattern.compile("^\\*(?=\\S)((?:\\\\[\\s\\S]|[^\\\\*])+?)(?<!\\s)\\*(?!\\*)"),
          Pattern.compile("^_((?:\\\\[\\s\\S]|[^\\\\_])+?)_(?![A-Za-z0-9])"));

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
    for (Pattern style : STYLES) {
      Matcher found = style.matcher(rest);
      if (found.find()) {
        return new Taken(found.end(), inline(found.group(1)));
      }
    }
    return first(LINK, rest)
        .map(link -> new Taken(link.end(), inline(link.group(1))))
        .orElseGet(() -> new Taken(1, rest.substring(0, 1)));
  }

  private static Optional<Matcher> first(Pattern pattern, String rest) {
    Matcher matcher = pattern.matcher(rest);
    return matcher.find() ? Optional.of(matcher) : Optional.empty();
  }
}
