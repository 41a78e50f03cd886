package io.github.dorasan.retrieval;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Fits the {@link RankWeights} so that, among the candidates of each held-out phrasing, the right
 * one gets the most of the softmax (conditional logit, McFadden 1974), by gradient ascent with a
 * pull towards the weights it starts from. That pull weighs as much as {@value #PRIOR} phrasings.
 */
final class RankFit {
  private static final int STEPS = 400;
  private static final double RATE = 0.5;
  private static final double PRIOR = 20;

  private RankFit() {}

  private record Choice(List<double[]> candidates, int right) {}

  static RankWeights fit(HeldOut heldOut, RankWeights start) throws IOException {
    List<Choice> choices = new ArrayList<>();
    for (int i = 0; i < heldOut.size(); i++) {
      choice(heldOut.phrasingAmongOthers(i), heldOut.truth(i)).ifPresent(choices::add);
    }
    double[] origin = start.toArray();
    double[] w = origin.clone();
    double[] squares = new double[w.length];
    for (int step = 0; step < STEPS && !choices.isEmpty(); step++) {
      double[] gradient = new double[w.length];
      for (Choice choice : choices) {
        addGradient(choice, w, gradient);
      }
      for (int f = 0; f < w.length; f++) {
        double pull = PRIOR * (w[f] - origin[f]) / (1 + origin[f] * origin[f]);
        double g = (gradient[f] - pull) / choices.size();
        squares[f] += g * g;
        w[f] += RATE * g / Math.sqrt(squares[f] + 1e-12);
      }
    }
    return RankWeights.of(w);
  }

  private static Optional<Choice> choice(Retrieval found, Target truth) {
    List<Match> matches = found.matches();
    for (int i = 0; i < matches.size(); i++) {
      if (matches.get(i).target().equals(truth)) {
        List<double[]> features =
            matches.stream().map(match -> RankWeights.features(match.why())).toList();
        return Optional.of(new Choice(features, i));
      }
    }
    return Optional.empty();
  }

  private static void addGradient(Choice choice, double[] w, double[] gradient) {
    int n = choice.candidates().size();
    double[] p = new double[n];
    double max = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < n; i++) {
      for (int f = 0; f < w.length; f++) {
        p[i] += w[f] * choice.candidates().get(i)[f];
      }
      max = Math.max(max, p[i]);
    }
    double sum = 0;
    for (int i = 0; i < n; i++) {
      p[i] = Math.exp(p[i] - max);
      sum += p[i];
    }
    for (int i = 0; i < n; i++) {
      double share = (i == choice.right() ? 1 : 0) - p[i] / sum;
      for (int f = 0; f < w.length; f++) {
        gradient[f] += share * choice.candidates().get(i)[f];
      }
    }
  }
}
