package io.github.dorasan.retrieval;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.ScoreDoc;

/** What BM25 found: the best phrasing and the content of each target. */
final class Hits {
  /** What a content's score counts beside a phrasing's when targets are listed. */
  private static final double CONTENT_WEIGHT = 0.4;

  private final Map<Integer, ScoreDoc> phrasings = new HashMap<>();
  private final Map<Integer, ScoreDoc> contents = new HashMap<>();

  /** Hits stand best first. */
  void addPhrasing(int target, ScoreDoc hit) {
    phrasings.putIfAbsent(target, hit);
  }

  void addContent(int target, ScoreDoc hit) {
    contents.putIfAbsent(target, hit);
  }

  /** The document of a target's best phrasing; -1 where none was found. */
  int phrasing(int target) {
    ScoreDoc hit = phrasings.get(target);
    return hit == null ? -1 : hit.doc;
  }

  double phrasingScore(int target) {
    ScoreDoc hit = phrasings.get(target);
    return hit == null ? 0 : hit.score;
  }

  double contentScore(int target) {
    ScoreDoc hit = contents.get(target);
    return hit == null ? 0 : hit.score;
  }

  /** The targets with the best scores, best first. */
  List<Integer> best(int limit) {
    Map<Integer, Double> scores = new HashMap<>();
    phrasings.forEach((target, hit) -> scores.put(target, (double) hit.score));
    contents.forEach(
        (target, hit) -> scores.merge(target, CONTENT_WEIGHT * hit.score, Double::sum));
    return scores.entrySet().stream()
        .sorted(
            Map.Entry.<Integer, Double>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(limit)
        .map(Map.Entry::getKey)
        .toList();
  }
}
