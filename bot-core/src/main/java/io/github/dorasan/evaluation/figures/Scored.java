package io.github.dorasan.evaluation.figures;

/**
 * A stated probability and what came of it.
 *
 * @param probability that the best candidate is relevant, 0 to 1
 * @param relevant whether it is
 */
public record Scored(double probability, boolean relevant) {
  public Scored {
    if (!(0 <= probability && probability <= 1)) {
      throw new IllegalArgumentException("not a probability: " + probability);
    }
  }
}
