package io.github.dorasan.evaluation.figures;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The area under the receiver operating characteristic: the probability that a positive scores
 * above a negative, a tie counted half.
 *
 * <p>The 95 % interval follows E. R. DeLong, D. M. DeLong and D. L. Clarke-Pearson, "Comparing the
 * Areas under Two or More Correlated Receiver Operating Characteristic Curves", Biometrics 44
 * (1988), 837-845, computed from midranks as in X. Sun and W. Xu, "Fast Implementation of DeLong's
 * Algorithm", IEEE Signal Processing Letters 21 (2014), 1389-1393.
 */
public final class Auroc {
  private Auroc() {}

  /**
   * The area with its interval. With fewer than two scores on a side nothing is known of the
   * spread, and the interval is all of 0 to 1.
   *
   * @param positives at least one score
   * @param negatives at least one score
   */
  public static Estimate of(double[] positives, double[] negatives) {
    int m = positives.length;
    int n = negatives.length;
    if (m == 0 || n == 0) {
      throw new IllegalArgumentException("an area needs scores on both sides");
    }
    double[] all = Arrays.copyOf(positives, m + n);
    System.arraycopy(negatives, 0, all, m, n);
    double[] allRanks = midranks(all);
    double[] abovePerPositive = placements(allRanks, 0, midranks(positives), n);
    double[] belowPerNegative = placements(allRanks, m, midranks(negatives), m);
    double area = Arrays.stream(abovePerPositive).average().orElseThrow();
    if (m < 2 || n < 2) {
      return new Estimate(area, new Interval(0, 1), m + n);
    }
    double variance = variance(abovePerPositive) / m + variance(belowPerNegative) / n;
    return new Estimate(area, Interval.normal(area, Math.sqrt(variance)), m + n);
  }

  /** For each score of one side the share of the other side's scores below it, ties half. */
  private static double[] placements(double[] allRanks, int offset, double[] ownRanks, int others) {
    double[] shares = new double[ownRanks.length];
    for (int i = 0; i < shares.length; i++) {
      shares[i] = (allRanks[offset + i] - ownRanks[i]) / others;
    }
    return shares;
  }

  /** Ranks from 1 in rising order; equal scores share the mean of their places. */
  static double[] midranks(double[] scores) {
    int[] order =
        IntStream.range(0, scores.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> scores[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] ranks = new double[scores.length];
    for (int start = 0; start < order.length; ) {
      int end = start;
      while (end < order.length && scores[order[end]] == scores[order[start]]) {
        end++;
      }
      for (int i = start; i < end; i++) {
        ranks[order[i]] = (start + 1 + end) / 2.0;
      }
      start = end;
    }
    return ranks;
  }

  private static double variance(double[] values) {
    double mean = Arrays.stream(values).average().orElseThrow();
    double squares = Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum();
    return squares / (values.length - 1);
  }
}
