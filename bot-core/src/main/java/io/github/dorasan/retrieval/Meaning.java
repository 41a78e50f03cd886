package io.github.dorasan.retrieval;

import io.github.dorasan.knowledge.Phrasing;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Tells which questions mean the same. Safe for use by many threads at once. */
public interface Meaning {
  /** Where there is nothing to learn from: the same is what is the same letter by letter. */
  Meaning LITERAL = (a, b) -> OptionalDouble.of(Phrasing.key(a).equals(Phrasing.key(b)) ? 1 : 0);

  /**
   * How alike two questions are, at most 1; empty where one has no word that could be compared.
   * Comparable only with what the same object says.
   */
  OptionalDouble similarity(String a, String b);

  /** The least similarity of questions that mean the same. */
  default double same() {
    return 1;
  }

  /** Whether two questions mean the same, as far as can be told. */
  default boolean same(String a, String b) {
    return Phrasing.key(a).equals(Phrasing.key(b)) || similarity(a, b).orElse(-1) >= same();
  }

  /** The place of the most alike of some texts, where one means the same; the first of equals. */
  default Optional<Integer> nearest(String text, List<String> others) {
    String key = Phrasing.key(text);
    double[] alike =
        others.stream()
            .mapToDouble(
                other ->
                    Phrasing.key(other).equals(key)
                        ? Double.POSITIVE_INFINITY
                        : similarity(text, other).orElse(-1))
            .toArray();
    return IntStream.range(0, alike.length)
        .filter(i -> alike[i] >= same())
        .boxed()
        .max((a, b) -> alike[a] == alike[b] ? b - a : Double.compare(alike[a], alike[b]));
  }
}
