package io.github.dorasan.retrieval;

import java.util.Arrays;

/**
 * A linear classifier over question vectors: multinomial logistic regression with a weight vector
 * per target.
 */
final class LinearHead {
  private final float[][] weights;
  private final float[] bias;

  /**
   * A head over arrays that nobody changes any more.
   *
   * @param weights by target, then dimension
   * @param bias by target
   */
  LinearHead(float[][] weights, float[] bias) {
    this.weights = weights;
    this.bias = bias;
  }

  /** How many targets it tells apart. */
  int targets() {
    return weights.length;
  }

  /** The weights of a target; not to be changed. */
  float[] weights(int target) {
    return weights[target];
  }

  float bias(int target) {
    return bias[target];
  }

  /** The same with more targets after its own; shares the rows of those that it has. */
  LinearHead with(float[][] moreWeights, float[] moreBias) {
    float[][] rows = Arrays.copyOf(weights, weights.length + moreWeights.length);
    System.arraycopy(moreWeights, 0, rows, weights.length, moreWeights.length);
    float[] biases = Arrays.copyOf(bias, bias.length + moreBias.length);
    System.arraycopy(moreBias, 0, biases, bias.length, moreBias.length);
    return new LinearHead(rows, biases);
  }

  /** The logit of a target for a vector of length one. */
  double logit(int target, float[] vector) {
    return bias[target] + dot(weights[target], vector);
  }

  /** The inner product of two vectors of the same length. */
  static float dot(float[] a, float[] b) {
    float s0 = 0;
    float s1 = 0;
    float s2 = 0;
    float s3 = 0;
    int i = 0;
    for (; i + 3 < a.length; i += 4) {
      s0 += a[i] * b[i];
      s1 += a[i + 1] * b[i + 1];
      s2 += a[i + 2] * b[i + 2];
      s3 += a[i + 3] * b[i + 3];
    }
    for (; i < a.length; i++) {
      s0 += a[i] * b[i];
    }
    return s0 + s1 + s2 + s3;
  }
}
