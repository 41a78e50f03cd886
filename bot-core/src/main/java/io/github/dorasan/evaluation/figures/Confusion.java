package io.github.dorasan.evaluation.figures;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How often what was expected met what was given.
 *
 * @param expected the labels of the rows, most frequent first
 * @param given the labels of the columns: those of {@code expected} that were given, in the same
 *     order, then the others, most frequent first
 * @param counts by row, then column
 */
public record Confusion(List<String> expected, List<String> given, List<List<Integer>> counts) {
  public Confusion {
    expected = List.copyOf(expected);
    given = List.copyOf(given);
    counts = counts.stream().map(List::copyOf).toList();
  }

  /** One question's two labels. */
  public record Pair(String expected, String given) {}

  /**
   * Counts pairs. Where a side has more labels than fit, its least frequent ones count together.
   *
   * @param limit the most labels on a side, from 2
   * @param rest the name of what counts together
   */
  public static Confusion of(List<Pair> pairs, int limit, String rest) {
    List<String> rows = frequent(pairs, Pair::expected);
    List<String> columns = frequent(pairs, Pair::given);
    List<String> aligned =
        Stream.concat(
                rows.stream().filter(columns::contains),
                columns.stream().filter(label -> !rows.contains(label)))
            .toList();
    Function<String, String> row = cut(rows, limit, rest);
    Function<String, String> column = cut(aligned, limit, rest);
    Map<Pair, Integer> counted = new LinkedHashMap<>();
    for (Pair pair : pairs) {
      counted.merge(
          new Pair(row.apply(pair.expected()), column.apply(pair.given())), 1, Integer::sum);
    }
    List<String> down = rows.stream().map(row).distinct().toList();
    List<String> across = aligned.stream().map(column).distinct().toList();
    List<List<Integer>> counts =
        down.stream()
            .map(
                wanted ->
                    across.stream()
                        .map(got -> counted.getOrDefault(new Pair(wanted, got), 0))
                        .toList())
            .toList();
    return new Confusion(down, across, counts);
  }

  private static List<String> frequent(List<Pair> pairs, Function<Pair, String> side) {
    Map<String, Long> counts =
        pairs.stream().collect(Collectors.groupingBy(side, TreeMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Function<String, String> cut(List<String> labels, int limit, String rest) {
    if (labels.size() <= limit) {
      return label -> label;
    }
    List<String> kept = labels.subList(0, limit - 1);
    return label -> kept.contains(label) ? label : rest;
  }
}
