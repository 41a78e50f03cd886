package io.github.dorasan.evaluation.check;

import io.github.dorasan.knowledge.LocatedKnowledge;
import io.github.dorasan.knowledge.Position;
import io.github.dorasan.knowledge.Problems;
import io.github.dorasan.model.EntryId;
import io.github.dorasan.retrieval.IndexTerms;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds phrasings of different entries that retrieval can hardly tell apart: the weighted Jaccard
 * similarity of their index terms, shared weight over the weight of both together, is {@value
 * #NEAR} or more. A term's weight is its inverse document frequency over all phrasings.
 *
 * <p>Pairs are found by prefix filtering: with terms in one order, rarest first, two such phrasings
 * share a term among the first that make up more than the weight they may differ by.
 */
final class NearPhrasings {
  /** From here on the phrasings differ in no word that tells one question from another. */
  static final double NEAR = 0.9;

  private final LocatedKnowledge located;
  private final List<Row> rows = new ArrayList<>();
  private final Map<String, Double> weights = new HashMap<>();

  /**
   * A phrasing.
   *
   * @param terms each once, rarest first
   */
  private record Row(
      EntryId entry, String text, List<String> terms, Set<String> set, double weight) {}

  NearPhrasings(LocatedKnowledge located, IndexTerms terms) {
    this.located = located;
    Map<String, EntryId> owners = PhrasingOwners.of(located.knowledge());
    Map<String, Set<String>> analysed = new HashMap<>();
    Map<String, Integer> frequencies = new HashMap<>();
    owners
        .keySet()
        .forEach(
            text -> {
              Set<String> distinct = terms.distinct(text);
              analysed.put(text, distinct);
              distinct.forEach(term -> frequencies.merge(term, 1, Integer::sum));
            });
    frequencies.forEach(
        (term, count) ->
            weights.put(term, Math.log1p((owners.size() - count + 0.5) / (count + 0.5))));
    Comparator<String> rarestFirst =
        Comparator.comparingDouble((String term) -> -weight(term)).thenComparing(term -> term);
    owners.forEach(
        (text, entry) -> {
          List<String> sorted =
              analysed.getOrDefault(text, Set.of()).stream().sorted(rarestFirst).toList();
          rows.add(new Row(entry, text, sorted, Set.copyOf(sorted), weight(sorted)));
        });
  }

  void check(Problems problems) {
    Map<String, List<Integer>> byPrefix = new HashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      List<String> prefix = prefix(row);
      nearest(row, prefix, byPrefix).ifPresent(other -> add(row, other, problems));
      for (String term : prefix) {
        byPrefix.computeIfAbsent(term, _ -> new ArrayList<>()).add(i);
      }
    }
  }

  /** The nearest earlier phrasing of another entry, if it is near enough. */
  private Optional<Row> nearest(Row row, List<String> prefix, Map<String, List<Integer>> byPrefix) {
    BitSet candidates = new BitSet(rows.size());
    prefix.forEach(term -> byPrefix.getOrDefault(term, List.of()).forEach(candidates::set));
    return candidates.stream()
        .mapToObj(rows::get)
        .filter(other -> !other.entry().equals(row.entry()))
        .filter(other -> similarity(row, other) >= NEAR)
        .min(Comparator.comparingDouble(other -> -similarity(row, other)));
  }

  /** The rarest terms without which less than {@code NEAR} of the weight is left. */
  private List<String> prefix(Row row) {
    double left = row.weight();
    int length = 0;
    while (length < row.terms().size() && left >= NEAR * row.weight()) {
      left -= weight(row.terms().get(length));
      length++;
    }
    return row.terms().subList(0, length);
  }

  private double similarity(Row a, Row b) {
    double smaller = Math.min(a.weight(), b.weight());
    double larger = Math.max(a.weight(), b.weight());
    if (smaller < NEAR * larger) {
      return 0;
    }
    double shared = 0;
    for (String term : a.terms()) {
      if (b.set().contains(term)) {
        shared += weight(term);
      }
    }
    return larger == 0 ? 1 : shared / (a.weight() + b.weight() - shared);
  }

  private double weight(List<String> terms) {
    return terms.stream().mapToDouble(this::weight).sum();
  }

  private double weight(String term) {
    return weights.getOrDefault(term, 0.0);
  }

  private void add(Row row, Row other, Problems problems) {
    Position at = located.positions().ofPhrasing(row.text());
    problems.add(
        at.file(),
        at.line(),
        "\"%s\" of `%s` is nearly the same to the search as \"%s\" of `%s` (%s)"
            .formatted(
                row.text(),
                row.entry(),
                other.text(),
                other.entry(),
                located.positions().ofPhrasing(other.text())),
        "Keep it under the entry that answers it best, or word one of the two more distinctly");
  }
}
