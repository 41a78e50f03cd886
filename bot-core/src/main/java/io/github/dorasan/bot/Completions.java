package io.github.dorasan.bot;

import io.github.dorasan.knowledge.Phrasing;
import io.github.dorasan.platform.Completion;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Picks completions by what is typed so far. */
final class Completions {
  private Completions() {}

  /**
   * Those whose label or value holds every typed word as the beginning of a word; those that begin
   * with what is typed come first.
   */
  static List<Completion> matching(Stream<Completion> all, String typed, int limit) {
    String wanted = Phrasing.key(typed);
    List<String> words = wanted.isEmpty() ? List.of() : List.of(wanted.split(" "));
    return all.filter(choice -> words.stream().allMatch(word -> holds(choice, word)))
        .sorted(Comparator.comparing(choice -> !Phrasing.key(choice.label()).startsWith(wanted)))
        .limit(limit)
        .toList();
  }

  private static boolean holds(Completion choice, String word) {
    String text = " " + Phrasing.key(choice.label()) + " " + Phrasing.key(choice.value());
    return text.contains(" " + word);
  }
}
