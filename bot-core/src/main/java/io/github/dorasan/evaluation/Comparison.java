package io.github.dorasan.evaluation;

import io.github.dorasan.evaluation.figures.SignTest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What changed between two runs of the same questions. Questions are matched by id; one whose text
 * changed is not the same question.
 *
 * @param better went wrong before, and right now
 * @param worse went right before, and wrong now
 * @param otherwise wrong both times, in another way
 * @param same how many fared the same
 * @param unmatched how many stand in one run only
 */
public record Comparison(
    List<Change> better, List<Change> worse, List<Change> otherwise, int same, int unmatched) {
  public Comparison {
    better = List.copyOf(better);
    worse = List.copyOf(worse);
    otherwise = List.copyOf(otherwise);
  }

  /** One question in both runs. */
  public record Change(Row before, Row now) {}

  /** Holds a run against an earlier one. */
  public static Comparison of(List<Row> before, List<Row> now) {
    Map<String, Row> earlier = new LinkedHashMap<>();
    before.forEach(row -> earlier.put(row.id(), row));
    List<Change> better = new ArrayList<>();
    List<Change> worse = new ArrayList<>();
    List<Change> otherwise = new ArrayList<>();
    int matched = 0;
    for (Row row : now) {
      Row old = earlier.get(row.id());
      if (old == null || !old.question().equals(row.question())) {
        continue;
      }
      matched++;
      Change change = new Change(old, row);
      if (row.verdict().good() != old.verdict().good()) {
        (row.verdict().good() ? better : worse).add(change);
      } else if (row.verdict() != old.verdict()) {
        otherwise.add(change);
      }
    }
    int changed = better.size() + worse.size() + otherwise.size();
    return new Comparison(
        better, worse, otherwise, matched - changed, before.size() + now.size() - 2 * matched);
  }

  /** The probability of a difference this lopsided if the runs were equally good, 0 to 1. */
  public double chance() {
    return SignTest.twoSided(better.size(), worse.size());
  }
}
