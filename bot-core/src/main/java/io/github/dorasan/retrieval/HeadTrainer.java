package io.github.dorasan.retrieval;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Trains a {@link LinearHead} by stochastic gradient descent with per-row AdaGrad steps, averaged
 * over the second half of the epochs. A target is set apart from the {@value #RIVALS} targets whose
 * mean vectors are nearest to its own, the only ones it is ever weighed against. The same input
 * gives the same head.
 */
final class HeadTrainer {
  static final int RIVALS = 100;
  static final double STEP = 0.5;
  static final float SCALE = 10;
  static final double LEAST_GRADIENT = 1e-4;

  /**
   * The inverse strength of the pull of all weights towards 0 (the C of LIBLINEAR, Fan et al. 2008,
   * over weights that are scaled down by {@value #SCALE}).
   */
  private static final double INVERSE_PULL = 0.3;

  private final float[][] vectors;
  private final int[] targets;
  private final int count;
  private final int epochs;
  private final int[][] rivals;
  private final double shrinkage;

  /**
   * A trainer over labelled vectors.
   *
   * @param targets the target of each vector
   * @param count how many targets there are
   * @param epochs how often each vector is seen
   */
  HeadTrainer(float[][] vectors, int[] targets, int count, int epochs) {
    this.vectors = vectors;
    this.targets = targets;
    this.count = count;
    this.epochs = epochs;
    this.rivals = rivals();
    this.shrinkage = shrinkage(count, vectors.length);
  }

  /** What a step takes off the weights of a row that is weighed, per unit of its rate. */
  static double shrinkage(int targets, int vectors) {
    // A row is pulled only when it is weighed, so each pull stands for those it sits out.
    double turns = (double) targets / Math.min(targets, RIVALS);
    return turns / (SCALE * INVERSE_PULL * Math.max(1, vectors));
  }

  /**
   * A head that has not seen one part of the vectors.
   *
   * @param parts the part of each vector
   * @param without the part to leave out; -1 to leave out none
   */
  LinearHead train(int[] parts, int without) {
    int dimensions = vectors.length == 0 ? 0 : vectors[0].length;
    float[][] weights = new float[count][dimensions];
    float[] bias = new float[count];
    double[] squares = new double[count];
    List<Integer> order = new ArrayList<>();
    IntStream.range(0, vectors.length).filter(i -> parts[i] != without).forEach(order::add);
    Random random = new Random(without + 17L);
    float[][] sums = new float[count][dimensions];
    float[] biasSums = new float[count];
    int averaged = epochs - epochs / 2;
    for (int epoch = 0; epoch < epochs; epoch++) {
      Collections.shuffle(order, random);
      for (int i : order) {
        step(vectors[i], rivals[targets[i]], weights, bias, squares);
      }
      if (epoch >= epochs / 2) {
        add(weights, sums, SCALE / averaged);
        add(new float[][] {bias}, new float[][] {biasSums}, 1f / averaged);
      }
    }
    return new LinearHead(sums, biasSums);
  }

  private static void add(float[][] rows, float[][] sums, float factor) {
    for (int r = 0; r < rows.length; r++) {
      for (int d = 0; d < rows[r].length; d++) {
        sums[r][d] += factor * rows[r][d];
      }
    }
  }

  /** One step towards the first of the rows, away from the others. */
  private void step(float[] vector, int[] rows, float[][] weights, float[] bias, double[] squares) {
    double[] p = new double[rows.length];
    double max = Double.NEGATIVE_INFINITY;
    for (int r = 0; r < rows.length; r++) {
      p[r] = SCALE * LinearHead.dot(weights[rows[r]], vector) + bias[rows[r]];
      max = Math.max(max, p[r]);
    }
    double sum = 0;
    for (int r = 0; r < rows.length; r++) {
      p[r] = Math.exp(p[r] - max);
      sum += p[r];
    }
    for (int r = 0; r < rows.length; r++) {
      double gradient = p[r] / sum - (r == 0 ? 1 : 0);
      if (Math.abs(gradient) < LEAST_GRADIENT) {
        continue;
      }
      int row = rows[r];
      squares[row] += gradient * gradient;
      double rate = STEP / Math.sqrt(squares[row] + 1e-6);
      bias[row] -= step(weights[row], vector, rate, gradient, shrinkage);
    }
  }

  /** Moves the weights of one row against a gradient; returns what its bias loses. */
  static float step(float[] w, float[] vector, double rate, double gradient, double shrinkage) {
    float change = (float) (rate * gradient);
    float keep = (float) Math.max(0, 1 - rate * shrinkage);
    for (int d = 0; d < w.length; d++) {
      w[d] = w[d] * keep - change * vector[d];
    }
    return change * 0.1f;
  }

  /** Each target first, then its nearest by mean vector. */
  private int[][] rivals() {
    int dimensions = vectors.length == 0 ? 0 : vectors[0].length;
    float[][] means = new float[count][dimensions];
    for (int i = 0; i < vectors.length; i++) {
      for (int d = 0; d < dimensions; d++) {
        means[targets[i]][d] += vectors[i][d];
      }
    }
    for (float[] mean : means) {
      float length = (float) Math.sqrt(LinearHead.dot(mean, mean));
      for (int d = 0; d < dimensions && length > 0; d++) {
        mean[d] /= length;
      }
    }
    int[][] nearest = new int[count][];
    for (int t = 0; t < count; t++) {
      int self = t;
      double[] near = new double[count];
      for (int o = 0; o < count; o++) {
        near[o] = o == t ? Double.POSITIVE_INFINITY : LinearHead.dot(means[self], means[o]);
      }
      nearest[t] =
          IntStream.range(0, count)
              .boxed()
              .sorted(Comparator.comparingDouble((Integer o) -> -near[o]))
              .limit(RIVALS)
              .mapToInt(Integer::intValue)
              .toArray();
    }
    return nearest;
  }
}
