package io.github.dorasan.retrieval;

import java.util.Arrays;
import org.apache.lucene.util.VectorUtil;

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
    return VectorUtil.dotProduct(a, b);
  }
}
