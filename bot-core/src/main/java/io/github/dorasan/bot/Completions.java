package io.github.dorasan.bot;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.dorasan.knowledge.Phrasing;
import io.github.dorasan.platform.Completion;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Picks completions by what is typed so far. */
final class Completions {
  private static final int MOST_KEYS = 20_000;

  /** The same texts are offered at every key stroke. */
  private static final LoadingCache<String, String> KEYS =
      Caffeine.newBuilder().maximumSize(MOST_KEYS).build(Phrasing::key);

  private Completions() {}

  /**
   * Those whose label or value holds every typed word as the beginning of a word; those that begin
   * with what is typed come first.
   */
  static List<Completion> matching(Stream<Completion> all, String typed, int limit) {
    String wanted = Phrasing.key(typed);
    List<String> words = wanted.isEmpty() ? List.of() : List.of(wanted.split(" "));
    return all.filter(choice -> holds(choice, words))
        .sorted(Comparator.comparing(choice -> !KEYS.get(choice.label()).startsWith(wanted)))
        .limit(limit)
        .toList();
  }

  private static boolean holds(Completion choice, List<String> words) {
    String text = " " + KEYS.get(choice.label()) + " " + KEYS.get(choice.value());
    return words.stream().allMatch(word -> text.contains(" " + word));
  }
}
