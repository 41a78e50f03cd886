package io.github.dorasan.evaluation.figures;

import java.util.Arrays;

/** Percentiles by nearest rank: the smallest value that the given share does not exceed. */
public final class Percentiles {
  private final double[] rising;

  /**
   * Of these values.
   *
   * @param values at least one, in any order
   */
  public Percentiles(double... values) {
    if (values.length == 0) {
      throw new IllegalArgumentException("no values to rank");
    }
    this.rising = values.clone();
    Arrays.sort(rising);
  }

  /**
   * The value that a share of the values does not exceed.
   *
   * @param share above 0, at most 1
   */
  public double at(double share) {
    return ofSorted(rising, share);
  }

  /** The largest value. */
  public double largest() {
    return rising[rising.length - 1];
  }

  /** How many values there are. */
  public int count() {
    return rising.length;
  }

  /** How many values are no higher than a bound. */
  public int countUpTo(double bound) {
    return (int) Arrays.stream(rising).filter(value -> value <= bound).count();
  }

  static double ofSorted(double[] rising, double share) {
    int rank = (int) Math.ceil(share * rising.length);
    return rising[Math.clamp(rank - 1, 0, rising.length - 1)];
  }
}
