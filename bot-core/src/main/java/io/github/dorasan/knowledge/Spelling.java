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

  /**
   * How many letters must be changed, added, left out or swapped with their neighbour, in UTF-16
   * units (optimal string alignment distance).
   */
  public static int distance(String a, String b) {
    int[] beforePrevious = new int[b.length() + 1];
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
        if (swapped(a, i, b, j)) {
          current[j] = Math.min(current[j], beforePrevious[j - 2] + 1);
        }
      }
      beforePrevious = previous;
      previous = current;
    }
    return previous[b.length()];
  }

  private static boolean swapped(String a, int i, String b, int j) {
    return i > 1
        && j > 1
        && a.charAt(i - 1) == b.charAt(j - 2)
        && a.charAt(i - 2) == b.charAt(j - 1);
  }
}
