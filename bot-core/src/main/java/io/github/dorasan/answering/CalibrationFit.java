package io.github.dorasan.answering;

import java.util.ArrayList;
import java.util.List;

/**
 * Fits a {@link Calibration} to judged examples: logistic regression by Newton's method, with a
 * pull towards the weights it starts from that weighs as much as a few dozen examples, so that few
 * examples move them little. The same examples give the same weights.
 */
final class CalibrationFit {
  private static final int STEPS = 30;
  private static final double PULL = 4;

  private final List<Example> examples = new ArrayList<>();

  @SuppressWarnings("ArrayRecordComponent")
  private record Example(double[] values, boolean right, double weight) {}

  /** Adds the features of a best match, and whether it was right. */
  void add(Features features, boolean right, double weight) {
    double[] values = new double[Features.COUNT + 1];
    values[0] = 1;
    System.arraycopy(features.toArray(), 0, values, 1, Features.COUNT);
    examples.add(new Example(values, right, weight));
  }

  int size() {
    return examples.size();
  }

  Calibration fit(Calibration start) {
    double[] origin = start.weights();
    double[] w = origin.clone();
    for (int step = 0; step < STEPS; step++) {
      double[][] hessian = new double[w.length][w.length];
      double[] gradient = new double[w.length];
      for (int i = 0; i < w.length; i++) {
        double pull = PULL / (1 + origin[i] * origin[i]);
        hessian[i][i] = pull;
        gradient[i] = pull * (origin[i] - w[i]);
      }
      for (Example example : examples) {
        accumulate(example, w, gradient, hessian);
      }
      double[] change = solve(hessian, gradient);
      double largest = 0;
      for (int i = 0; i < w.length; i++) {
        w[i] += change[i];
        largest = Math.max(largest, Math.abs(change[i]));
      }
      if (largest < 1e-8) {
        break;
      }
    }
    return new Calibration(w);
  }

  private static void accumulate(
      Example example, double[] w, double[] gradient, double[][] hessian) {
    double logit = 0;
    for (int i = 0; i < w.length; i++) {
      logit += w[i] * example.values[i];
    }
    double p = 1 / (1 + Math.exp(-logit));
    double residual = example.weight * ((example.right ? 1 : 0) - p);
    double curvature = example.weight * p * (1 - p);
    for (int i = 0; i < w.length; i++) {
      gradient[i] += residual * example.values[i];
      for (int j = 0; j < w.length; j++) {
        hessian[i][j] += curvature * example.values[i] * example.values[j];
      }
    }
  }

  /** Gaussian elimination; the matrix is positive definite. */
  private static double[] solve(double[][] matrix, double[] right) {
    int n = right.length;
    for (int pivot = 0; pivot < n; pivot++) {
      for (int row = pivot + 1; row < n; row++) {
        double factor = matrix[row][pivot] / matrix[pivot][pivot];
        for (int column = pivot; column < n; column++) {
          matrix[row][column] -= factor * matrix[pivot][column];
        }
        right[row] -= factor * right[pivot];
      }
    }
    double[] solution = new double[n];
    for (int row = n - 1; row >= 0; row--) {
      double value = right[row];
      for (int column = row + 1; column < n; column++) {
        value -= matrix[row][column] * solution[column];
      }
      solution[row] = value / matrix[row][row];
    }
    return solution;
  }
}
