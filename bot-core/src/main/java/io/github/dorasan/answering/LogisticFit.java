package io.github.dorasan.answering;

import java.util.ArrayList;
import java.util.List;

/**
 * Fits a {@link LogisticModel} to judged examples: logistic regression by Newton's method with step
 * halving, with a pull towards the weights it starts from that weighs as much as a few dozen
 * examples, so that few examples move them little. The same examples give the same weights.
 */
final class LogisticFit {
  private static final int STEPS = 60;
  private static final double PULL = 4;

  /** A step smaller than this share of Newton's changes nothing any more. */
  private static final double LEAST_STEP = 1e-6;

  private final List<Example> examples = new ArrayList<>();

  private static final class Example {
    private final double[] values;
    private final boolean right;
    private final double weight;

    private Example(double[] values, boolean right, double weight) {
      this.values = values;
      this.right = right;
      this.weight = weight;
    }
  }

  /** Adds an example of some weight, which tells how many like it there are. */
  void add(double[] values, boolean right, double weight) {
    double[] withBias = new double[values.length + 1];
    withBias[0] = 1;
    System.arraycopy(values, 0, withBias, 1, values.length);
    examples.add(new Example(withBias, right, weight));
  }

  LogisticModel fit(LogisticModel start) {
    double[] origin = new double[start.weights().length + 1];
    origin[0] = start.bias();
    System.arraycopy(start.weights(), 0, origin, 1, origin.length - 1);
    double[] w = origin.clone();
    double loss = loss(w, origin);
    for (int step = 0; step < STEPS; step++) {
      double[] change = newtonStep(w, origin);
      double share = 1;
      double[] next = moved(w, change, share);
      double nextLoss = loss(next, origin);
      while (!(nextLoss <= loss) && share > LEAST_STEP) {
        share /= 2;
        next = moved(w, change, share);
        nextLoss = loss(next, origin);
      }
      if (!(nextLoss < loss - 1e-10 * Math.abs(loss))) {
        break;
      }
      w = next;
      loss = nextLoss;
    }
    double[] weights = new double[w.length - 1];
    System.arraycopy(w, 1, weights, 0, weights.length);
    return new LogisticModel(w[0], weights);
  }

  private double loss(double[] w, double[] origin) {
    double loss = 0;
    for (int i = 0; i < w.length; i++) {
      loss += pull(origin[i]) * (w[i] - origin[i]) * (w[i] - origin[i]) / 2;
    }
    for (Example example : examples) {
      double logit = logit(example, w);
      double wrong = example.right ? -logit : logit;
      loss += example.weight * (wrong > 30 ? wrong : Math.log1p(Math.exp(wrong)));
    }
    return loss;
  }

  private double[] newtonStep(double[] w, double[] origin) {
    double[][] hessian = new double[w.length][w.length];
    double[] gradient = new double[w.length];
    for (int i = 0; i < w.length; i++) {
      hessian[i][i] = pull(origin[i]);
      gradient[i] = pull(origin[i]) * (origin[i] - w[i]);
    }
    for (Example example : examples) {
      double p = 1 / (1 + Math.exp(-logit(example, w)));
      double residual = example.weight * ((example.right ? 1 : 0) - p);
      double curvature = example.weight * p * (1 - p);
      for (int i = 0; i < w.length; i++) {
        gradient[i] += residual * example.values[i];
        for (int j = 0; j < w.length; j++) {
          hessian[i][j] += curvature * example.values[i] * example.values[j];
        }
      }
    }
    return solve(hessian, gradient);
  }

  /** A large weight may move further than a small one. */
  private static double pull(double origin) {
    return PULL / (1 + origin * origin);
  }

  private static double logit(Example example, double[] w) {
    double logit = 0;
    for (int i = 0; i < w.length; i++) {
      logit += w[i] * example.values[i];
    }
    return logit;
  }

  private static double[] moved(double[] w, double[] change, double share) {
    double[] moved = w.clone();
    for (int i = 0; i < w.length; i++) {
      moved[i] += share * change[i];
    }
    return moved;
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
