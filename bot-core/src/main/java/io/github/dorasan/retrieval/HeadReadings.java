package io.github.dorasan.retrieval;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The head's logits, and as probabilities among the candidates. */
final class HeadReadings {
  private HeadReadings() {}

  /** By target; empty where there is no head or no vector. */
  static Map<Integer, HeadReading> of(
      Optional<LinearHead> head, Optional<float[]> vector, List<Integer> targets) {
    if (head.isEmpty() || vector.isEmpty()) {
      return Map.of();
    }
    double[] logits = new double[targets.size()];
    double max = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < logits.length; i++) {
      logits[i] = head.get().logit(targets.get(i), vector.get());
      max = Math.max(max, logits[i]);
    }
    double sum = 0;
    for (double logit : logits) {
      sum += Math.exp(logit - max);
    }
    Map<Integer, HeadReading> readings = new HashMap<>();
    for (int i = 0; i < logits.length; i++) {
      readings.put(targets.get(i), new HeadReading(logits[i], Math.exp(logits[i] - max) / sum));
    }
    return readings;
  }
}
