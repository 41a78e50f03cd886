package io.github.dorasan.knowledge;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds what a mistyped word was meant to be. */
public final class Spelling {
  private static final int FARTHEST = 3;

  private Spelling() {}

  /**
   * The known word with the smallest edit distance, if any is within a third of the word's length
   * and three edits.
   */
  public static Optional<String> nearest(String word, Collection<String> known) {
    int limit = Math.min(FARTHEST, Math.max(1, word.length() / 3));
    return known.stream()
        .filter(other -> distance(word, other) <= limit)
        .min(Comparator.comparingInt((String other) -> distance(word, other)));
  }

  /** Levenshtein distance in UTF-16 units. */
  public static int distance(String a, String b) {
    int[] previous = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] current = new int[b.length() + 1];
      current[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(change, Math.min(previous[j], current[j - 1]) + 1);
      }
      previous = current;
    }
    return previous[b.length()];
  }
}
