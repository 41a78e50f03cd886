package io.github.dorasan.answering;

/** A logistic model over a few named features. */
final class LogisticModel {
  private final double bias;
  private final double[] weights;

  /**
   * A model.
   *
   * @param bias the logit where all features are 0
   * @param weights by feature
   */
  LogisticModel(double bias, double... weights) {
    this.bias = bias;
    this.weights = weights.clone();
  }

  double bias() {
    return bias;
  }

  double[] weights() {
    return weights.clone();
  }

  /** The probability, 0 to 1, for as many values as there are weights. */
  double probability(double[] values) {
    double logit = bias;
    for (int i = 0; i < weights.length; i++) {
      logit += weights[i] * values[i];
    }
    return 1 / (1 + Math.exp(-logit));
  }
}
