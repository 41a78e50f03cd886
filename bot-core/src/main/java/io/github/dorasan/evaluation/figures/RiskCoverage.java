package io.github.dorasan.evaluation.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What answering only where the probability is high enough costs and gains: R. El-Yaniv and Y.
 * Wiener, "On the Foundations of Noise-free Selective Classification", JMLR 11 (2010), 1605-1641.
 * Questions that want silence belong to the sample: answering one is an error.
 *
 * @param points by falling threshold, one for each distinct probability, at least one
 */
public record RiskCoverage(List<Point> points) {
  public RiskCoverage {
    points = List.copyOf(points);
  }

  /**
   * What happens at one threshold.
   *
   * @param threshold the least probability that is answered with
   * @param coverage the share of all questions that is answered, 0 to 1
   * @param risk the share of the answered whose best candidate is not relevant, 0 to 1
   */
  public record Point(double threshold, double coverage, double risk) {}

  /**
   * Lowers the threshold step by step.
   *
   * @param sample at least one
   */
  public static RiskCoverage of(List<Scored> sample) {
    if (sample.isEmpty()) {
      throw new IllegalArgumentException("no scores to select from");
    }
    List<Scored> falling =
        sample.stream().sorted(Comparator.comparingDouble(Scored::probability).reversed()).toList();
    List<Point> points = new ArrayList<>();
    int errors = 0;
    for (int i = 0; i < falling.size(); i++) {
      double threshold = falling.get(i).probability();
      errors += falling.get(i).relevant() ? 0 : 1;
      int answered = i + 1;
      if (answered == falling.size() || falling.get(answered).probability() < threshold) {
        points.add(
            new Point(threshold, (double) answered / falling.size(), (double) errors / answered));
      }
    }
    return new RiskCoverage(points);
  }

  /**
   * The point of the largest coverage whose risk is no higher than asked for.
   *
   * @param risk 0 to 1
   */
  public Optional<Point> coverageAt(double risk) {
    return points.reversed().stream().filter(point -> point.risk() <= risk).findFirst();
  }
}
