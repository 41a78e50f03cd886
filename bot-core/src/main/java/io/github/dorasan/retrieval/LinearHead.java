package io.github.dorasan.retrieval;

/**
 * A linear classifier over question vectors: multinomial logistic regression with a weight vector
 * per target.
 *
 * @param weights by target, then dimension
 * @param bias by target
 */
@SuppressWarnings("ArrayRecordComponent")
record LinearHead(float[][] weights, float[] bias) {

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
