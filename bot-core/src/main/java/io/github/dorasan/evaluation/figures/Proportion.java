package io.github.dorasan.evaluation.figures;

/**
 * So many of so many.
 *
 * @param hits 0 to {@code of}
 * @param of from 1
 */
public record Proportion(int hits, int of) {
  public Proportion {
    if (hits < 0 || of < 1 || hits > of) {
      throw new IllegalArgumentException("not a share: " + hits + " of " + of);
    }
  }

  /** The share, 0 to 1. */
  public double share() {
    return (double) hits / of;
  }

  /**
   * The 95 % score interval of the share, which holds its level for small samples and shares near 0
   * and 1: E. B. Wilson, "Probable Inference, the Law of Succession, and Statistical Inference",
   * JASA 22 (1927), 209-212.
   */
  public Interval wilson() {
    double z2 = Interval.Z_95 * Interval.Z_95;
    double p = share();
    double scale = 1 + z2 / of;
    double centre = (p + z2 / (2 * of)) / scale;
    double half =
        Interval.Z_95 / scale * Math.sqrt(p * (1 - p) / of + z2 / (4.0 * of * (double) of));
    return new Interval(
        hits == 0 ? 0 : Math.max(0, centre - half), hits == of ? 1 : Math.min(1, centre + half));
  }

  /** The share with its Wilson interval. */
  public Estimate estimate() {
    return new Estimate(share(), wilson(), of);
  }
}
