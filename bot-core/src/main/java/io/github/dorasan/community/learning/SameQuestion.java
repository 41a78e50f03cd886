package io.github.dorasan.community.learning;

import io.github.dorasan.knowledge.Phrasing;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Tells which questions mean the same. Safe for use by many threads at once. */
public interface SameQuestion {
  /** Where nothing understands meaning: the same words, in whatever order. */
  SameQuestion BY_WORDS =
      (text, others) ->
          IntStream.range(0, others.size())
              .filter(i -> words(others.get(i)).equals(words(text)))
              .boxed()
              .findFirst();

  /** The place of the one of some texts that means the same, the most alike of several. */
  Optional<Integer> nearest(String text, List<String> others);

  private static TreeSet<String> words(String text) {
    return new TreeSet<>(Arrays.asList(Phrasing.key(text).split(" ")));
  }
}
