package io.github.dorasan.evaluation;

import io.github.dorasan.evaluation.figures.Proportion;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/**
 * How often each verdict fell.
 *
 * @param counts a count for every verdict, at least one of them above 0
 */
public record VerdictCounts(Map<Verdict, Integer> counts) {
  public VerdictCounts {
    counts = Map.copyOf(counts);
  }

  /**
   * Counts verdicts.
   *
   * @param rows at least one
   */
  static VerdictCounts of(Collection<Row> rows) {
    Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
    for (Verdict verdict : Verdict.values()) {
      counts.put(verdict, 0);
    }
    rows.forEach(row -> counts.merge(row.verdict(), 1, Integer::sum));
    return new VerdictCounts(counts);
  }

  /** How many questions there are. */
  public int total() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** How many of them got one verdict. */
  public Proportion share(Verdict verdict) {
    return new Proportion(counts.getOrDefault(verdict, 0), total());
  }

  /** How many of them went as they should. */
  public Proportion good() {
    return new Proportion(
        share(Verdict.RIGHT).hits() + share(Verdict.RIGHTLY_SILENT).hits(), total());
  }
}
