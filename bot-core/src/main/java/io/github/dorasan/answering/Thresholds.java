package io.github.dorasan.answering;

/**
 * How sure the engine must be.
 *
 * @param answer the least probability to answer with, 0 to 1
 * @param suggest the least probability to suggest with, 0 to {@code answer}
 */
public record Thresholds(double answer, double suggest) {
  /** What is used where nothing else is configured. */
  public static final Thresholds DEFAULT = new Thresholds(0.5, 0.15);

  public Thresholds {
    if (!(0 <= suggest && suggest <= answer && answer <= 1)) {
      throw new IllegalArgumentException(
          "thresholds must be 0 <= suggest <= answer <= 1, are " + suggest + " and " + answer);
    }
  }
}
