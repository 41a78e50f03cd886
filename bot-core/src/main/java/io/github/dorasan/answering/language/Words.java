package io.github.dorasan.answering.language;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The words of a text, in lower case. */
final class Words {
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:['\\-./][\\p{L}\\p{M}\\p{N}]+)*");

  private Words() {}

  static List<String> of(String text) {
    return WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(MatchResult::group).toList();
  }

  /** Each word with its place in the text. */
  static List<MatchResult> places(String text) {
    return WORD.matcher(text).results().toList();
  }

  static String join(List<String> words) {
    return String.join(" ", words);
  }
}
