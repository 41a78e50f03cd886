package io.github.dorasan.evaluation.figures;

/**
 * A range of values, both ends included.
 *
 * @param low the lower end, not above {@code high}
 */
public record Interval(double low, double high) {
  /** The standard normal deviate that leaves 2.5 % on either side. */
  static final double Z_95 = 1.959963984540054;

  public Interval {
    if (!(low <= high)) {
      throw new IllegalArgumentException("not an interval: " + low + " to " + high);
    }
  }

  /**
   * The normal 95 % interval around a value, cut to what a share or a mean of shares can be.
   *
   * @param value 0 to 1
   * @param standardError from 0
   */
  static Interval normal(double value, double standardError) {
    return new Interval(
        Math.max(0, value - Z_95 * standardError), Math.min(1, value + Z_95 * standardError));
  }

  /** Whether a value lies within. */
  public boolean holds(double value) {
    return low <= value && value <= high;
  }
}
