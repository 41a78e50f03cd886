package io.github.dorasan.retrieval;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The head's logits as probabilities among the candidates. */
final class HeadProbabilities {
  private HeadProbabilities() {}

  static Map<Integer, Double> of(
      Optional<LinearHead> head, Optional<float[]> vector, List<Integer> targets) {
    Map<Integer, Double> probabilities = new HashMap<>();
    if (head.isEmpty() || vector.isEmpty()) {
      return probabilities;
    }
    double max = Double.NEGATIVE_INFINITY;
    for (int target : targets) {
      double logit = head.get().logit(target, vector.get());
      probabilities.put(target, logit);
      max = Math.max(max, logit);
    }
    double highest = max;
    double sum =
        probabilities.values().stream().mapToDouble(logit -> Math.exp(logit - highest)).sum();
    probabilities.replaceAll((_, logit) -> Math.exp(logit - highest) / sum);
    return probabilities;
  }
}
