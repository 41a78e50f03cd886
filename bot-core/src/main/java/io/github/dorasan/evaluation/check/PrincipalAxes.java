package io.github.dorasan.evaluation.check;

import java.util.List;

/**
 * The directions in which vectors differ most (principal components, Pearson 1901), found by
 * orthogonal iteration over a sample. As the axes are at right angles and of length one, two
 * vectors are never farther apart along them than they are: close pairs can be sought there first.
 */
final class PrincipalAxes {
  private static final int SAMPLE = 2000;
  private static final int ROUNDS = 12;

  private final double[][] axes;

  private PrincipalAxes(double[][] axes) {
    this.axes = axes;
  }

  /**
   * The axes of some vectors of the same length.
   *
   * @param count how many axes; no more than a vector has numbers
   */
  static PrincipalAxes of(List<float[]> vectors, int count) {
    double[][] covariance = covariance(vectors);
    double[][] axes = new double[count][covariance.length];
    for (int i = 0; i < count; i++) {
      axes[i][i] = 1;
    }
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < count; i++) {
        double[] turned = new double[covariance.length];
        for (int row = 0; row < turned.length; row++) {
          turned[row] = dot(covariance[row], axes[i]);
        }
        axes[i] = turned;
      }
      straighten(axes);
    }
    return new PrincipalAxes(axes);
  }

  private static double[][] covariance(List<float[]> vectors) {
    int step = Math.max(1, vectors.size() / SAMPLE);
    int n = vectors.getFirst().length;
    double[] mean = new double[n];
    int count = 0;
    for (int v = 0; v < vectors.size(); v += step, count++) {
      for (int i = 0; i < n; i++) {
        mean[i] += vectors.get(v)[i];
      }
    }
    double[][] covariance = new double[n][n];
    double[] centred = new double[n];
    for (int v = 0; v < vectors.size(); v += step) {
      for (int i = 0; i < n; i++) {
        centred[i] = vectors.get(v)[i] - mean[i] / count;
      }
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          covariance[i][j] += centred[i] * centred[j] / count;
        }
      }
    }
    return covariance;
  }

  /** Puts the axes at right angles and to length one (Gram and Schmidt); none becomes nothing. */
  private static void straighten(double[][] axes) {
    for (int i = 0; i < axes.length; i++) {
      axes[i][i] += 1e-12;
      for (int j = 0; j < i; j++) {
        double along = dot(axes[i], axes[j]);
        for (int k = 0; k < axes[i].length; k++) {
          axes[i][k] -= along * axes[j][k];
        }
      }
      double length = Math.sqrt(dot(axes[i], axes[i]));
      for (int k = 0; k < axes[i].length; k++) {
        axes[i][k] = length == 0 ? 0 : axes[i][k] / length;
      }
    }
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  /** Where a vector stands along each axis, written into a row of them. */
  void place(float[] vector, float[] row, int from) {
    for (int i = 0; i < axes.length; i++) {
      double sum = 0;
      for (int k = 0; k < vector.length; k++) {
        sum += axes[i][k] * vector[k];
      }
      row[from + i] = (float) sum;
    }
  }
}
