package io.github.dorasan.answering.language;

import java.util.ArrayList;
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

  /** The same for clean text, faster: there are many phrasings to read at the start. */
  static List<String> simple(String text) {
    List<String> words = new ArrayList<>();
    String lower = text.toLowerCase(Locale.ROOT);
    int from = -1;
    for (int i = 0; i <= lower.length(); i++) {
      boolean inside = i < lower.length() && within(lower, i, from >= 0);
      if (inside && from < 0) {
        from = i;
      } else if (!inside && from >= 0) {
        words.add(lower.substring(from, i));
        from = -1;
      }
    }
    return words;
  }

  private static boolean within(String text, int at, boolean started) {
    char letter = text.charAt(at);
    if (Character.isLetterOrDigit(letter) || Character.isSurrogate(letter)) {
      return true;
    }
    int type = Character.getType(letter);
    return started
        && (type == Character.NON_SPACING_MARK
            || type == Character.COMBINING_SPACING_MARK
            || ("'-./".indexOf(letter) >= 0
                && at + 1 < text.length()
                && Character.isLetterOrDigit(text.charAt(at + 1))));
  }

  /** Each word with its place in the text. */
  static List<MatchResult> places(String text) {
    return WORD.matcher(text).results().toList();
  }

  static String join(List<String> words) {
    return String.join(" ", words);
  }
}
