package io.github.dorasan.retrieval;

/**
 * One term of a linear score.
 *
 * @param name of the feature
 * @param value of the feature
 * @param weight what it counts; the term is value times weight
 */
public record WeightedFeature(String name, double value, double weight) {
  /** What it adds to the score. */
  public double term() {
    return value * weight;
  }
}
