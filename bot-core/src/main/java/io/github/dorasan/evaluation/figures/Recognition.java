package io.github.dorasan.evaluation.figures;

import java.util.Arrays;

/** How many of the questions out of scope a threshold refuses that keeps most of those in scope. */
public final class Recognition {
  private Recognition() {}

  /**
   * The share of questions out of scope that score below the threshold. The threshold is the
   * highest at which at least the wanted share of the questions in scope is kept.
   *
   * @param inScope at least one score
   * @param outOfScope at least one score
   * @param kept above 0, at most 1
   */
  public static Proportion of(double[] inScope, double[] outOfScope, double kept) {
    double[] rising = inScope.clone();
    Arrays.sort(rising);
    int keep = (int) Math.ceil(kept * rising.length);
    double threshold = rising[rising.length - keep];
    long below = Arrays.stream(outOfScope).filter(score -> score < threshold).count();
    return new Proportion((int) below, outOfScope.length);
  }
}
