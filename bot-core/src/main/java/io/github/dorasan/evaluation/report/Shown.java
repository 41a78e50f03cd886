package io.github.dorasan.evaluation.report;

import io.github.dorasan.evaluation.figures.Interval;
import io.github.dorasan.evaluation.figures.Proportion;
import java.util.Locale;

/** Numbers as a person reads them, the same in every locale. */
final class Shown {
  private Shown() {}

  /** A share in percent with one decimal. */
  static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }

  /** A range of shares in percent. */
  static String percents(Interval interval) {
    return String.format(
        Locale.ROOT, "%.1f to %.1f %%", 100 * interval.low(), 100 * interval.high());
  }

  /** A number with three decimals. */
  static String decimal(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  /** A range with three decimals. */
  static String decimals(Interval interval) {
    return decimal(interval.low()) + " to " + decimal(interval.high());
  }

  /** A count and the interval of its share. */
  static String counted(Proportion proportion) {
    return proportion.hits() + " (" + percents(proportion.wilson()) + ")";
  }

  /** Milliseconds with two decimals. */
  static String millis(double millis) {
    return String.format(Locale.ROOT, "%.2f ms", millis);
  }

  /** A number without needless decimals. */
  static String plain(double value) {
    return value == Math.rint(value)
        ? String.valueOf(Math.round(value))
        : String.format(Locale.ROOT, "%s", value);
  }
}
