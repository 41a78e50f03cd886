package io.github.dorasan.evaluation.figures;

/**
 * Mean reciprocal rank: E. M. Voorhees, "The TREC-8 Question Answering Track Report" (1999). A
 * question whose relevant candidate stands beyond the cut-off counts 0.
 */
public final class ReciprocalRank {
  private ReciprocalRank() {}

  /**
   * The mean of 1/rank with its normal 95 % interval.
   *
   * @param ranks at least one; the place of each question's first relevant candidate, from 1; 0
   *     where there is none
   * @param cutOff the last place that counts, from 1
   */
  public static Estimate at(int cutOff, int... ranks) {
    if (ranks.length == 0) {
      throw new IllegalArgumentException("no ranks to average");
    }
    double sum = 0;
    double squares = 0;
    for (int rank : ranks) {
      double value = rank >= 1 && rank <= cutOff ? 1.0 / rank : 0;
      sum += value;
      squares += value * value;
    }
    int n = ranks.length;
    double mean = sum / n;
    double variance = n < 2 ? 0.25 : Math.max(0, (squares - n * mean * mean) / (n - 1));
    return new Estimate(mean, Interval.normal(mean, Math.sqrt(variance / n)), n);
  }
}
