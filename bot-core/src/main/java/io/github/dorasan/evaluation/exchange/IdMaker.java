package io.github.dorasan.evaluation.exchange;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes ids that are well formed and stand once. */
final class IdMaker {
  private static final int MAX_LENGTH = 40;
  private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  private final Set<String> taken;
  private final Map<String, Integer> numbers = new HashMap<>();

  /**
   * A maker for one space of ids.
   *
   * @param reserved well-formed ids that are in use already
   */
  IdMaker(Set<String> reserved) {
    this.taken = new HashSet<>(reserved);
  }

  /** Whether a text can stand as an id as it is. */
  static boolean wellFormed(String id) {
    return id.length() <= MAX_LENGTH && FORM.matcher(id).matches();
  }

  /**
   * A new id that resembles a text.
   *
   * @param fallback what to call it where the text has no letter or digit that an id can hold
   */
  String make(String text, String fallback) {
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}+", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    String base = plain.isEmpty() ? fallback : cut(plain, MAX_LENGTH);
    String id = base;
    while (!taken.add(id)) {
      String ending = "-" + numbers.merge(base, 1, Integer::sum);
      id = cut(base, MAX_LENGTH - ending.length()) + ending;
    }
    return id;
  }

  /** Cuts between words where a word that fits remains. */
  private static String cut(String id, int length) {
    if (id.length() <= length) {
      return id;
    }
    int end = id.lastIndexOf('-', length);
    return id.substring(0, end > 0 ? end : length);
  }
}
