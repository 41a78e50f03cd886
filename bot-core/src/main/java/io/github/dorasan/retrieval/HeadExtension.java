package io.github.dorasan.retrieval;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Teaches a trained {@link LinearHead} more targets in milliseconds: their rows alone are trained,
 * with the steps of {@link HeadTrainer}, on their own phrasings against the nearest phrasings of
 * others, while everything that was there stays as it is. So a new target's logit is one on the
 * scale of the old ones', and no old one moves. A row depends on its own phrasings alone, and is
 * kept, so that a change costs what changes. The same input gives the same rows.
 */
final class HeadExtension {
  private static final int NEIGHBOURS = 100;
  private static final int LEAST_EPOCHS = 12;
  private static final int MOST_KEPT = 4000;

  private final LinearHead head;
  private final SemanticSide side;
  private final Phrasings store;
  private final KeptVectors vectors;
  private final int epochs;
  private final double shrinkage;

  /** Heads of one target each, by its phrasings. */
  private final Kept<List<String>, LinearHead> rows = new Kept<>(MOST_KEPT);

  /**
   * An extension of a head.
   *
   * @param side over what the head was trained on
   */
  HeadExtension(LinearHead head, SemanticSide side, Phrasings store, KeptVectors vectors) {
    this.head = head;
    this.side = side;
    this.store = store;
    this.vectors = vectors;
    this.epochs = Math.max(LEAST_EPOCHS, IndexBuilder.epochs(store.phrasingCount()));
    this.shrinkage = HeadTrainer.shrinkage(store.targetCount(), store.phrasingCount());
  }

  /** A vector that a row is trained on. */
  private static final class Example {
    private final float[] vector;
    private final boolean own;

    /** The logarithm of what all rivals together have of the softmax. */
    private final double rivals;

    private Example(float[] vector, boolean own, double rivals) {
      this.vector = vector;
      this.own = own;
      this.rivals = rivals;
    }
  }

  /**
   * The head with more targets.
   *
   * @param targets each one's phrasings, at least one each
   */
  LinearHead with(List<List<String>> targets) throws IOException {
    float[][] weights = new float[targets.size()][];
    float[] bias = new float[targets.size()];
    for (int target = 0; target < weights.length; target++) {
      LinearHead row = row(targets.get(target));
      weights[target] = row.weights(0);
      bias[target] = row.bias(0);
    }
    return head.with(weights, bias);
  }

  private LinearHead row(List<String> phrasings) throws IOException {
    Optional<LinearHead> known = rows.find(phrasings);
    if (known.isPresent()) {
      return known.get();
    }
    List<Example> examples = examples(phrasings.stream().map(vectors::keep).toList());
    float[] weights = new float[examples.getFirst().vector.length];
    float bias = train(examples, weights);
    LinearHead row = new LinearHead(new float[][] {weights}, new float[] {bias});
    rows.keep(phrasings, row);
    return row;
  }

  private List<Example> examples(List<float[]> own) throws IOException {
    Set<Integer> near = new LinkedHashSet<>();
    for (float[] vector : own) {
      near.addAll(side.neighbours(vector, NEIGHBOURS));
    }
    Set<Integer> rivals = new LinkedHashSet<>();
    near.forEach(document -> rivals.add(store.target(document)));
    List<Example> examples = new ArrayList<>();
    for (float[] vector : own) {
      examples.add(new Example(vector, true, together(rivals, vector)));
    }
    for (int document : near) {
      float[] vector = side.vector(document);
      examples.add(new Example(vector, false, together(rivals, vector)));
    }
    return examples;
  }

  private double together(Set<Integer> rivals, float[] vector) {
    double max = Double.NEGATIVE_INFINITY;
    double[] logits = new double[rivals.size()];
    int next = 0;
    for (int rival : rivals) {
      logits[next] = head.logit(rival, vector);
      max = Math.max(max, logits[next++]);
    }
    double sum = 0;
    for (double logit : logits) {
      sum += Math.exp(logit - max);
    }
    return max + Math.log(sum);
  }

  /** Fills in the weights, and returns the bias. */
  private float train(List<Example> examples, float[] weights) {
    float[] w = new float[weights.length];
    float bias = 0;
    float biasSum = 0;
    double squares = 0;
    Random random = new Random(17);
    List<Example> order = new ArrayList<>(examples);
    int averaged = epochs - epochs / 2;
    for (int epoch = 0; epoch < epochs; epoch++) {
      Collections.shuffle(order, random);
      for (Example example : order) {
        double logit = HeadTrainer.SCALE * LinearHead.dot(w, example.vector) + bias;
        double gradient = 1 / (1 + Math.exp(example.rivals - logit)) - (example.own ? 1 : 0);
        if (Math.abs(gradient) < HeadTrainer.LEAST_GRADIENT) {
          continue;
        }
        squares += gradient * gradient;
        double rate = HeadTrainer.STEP / Math.sqrt(squares + 1e-6);
        bias -= HeadTrainer.step(w, example.vector, rate, gradient, shrinkage);
      }
      if (epoch >= epochs / 2) {
        for (int d = 0; d < w.length; d++) {
          weights[d] += HeadTrainer.SCALE / averaged * w[d];
        }
        biasSum += bias / averaged;
      }
    }
    return biasSum;
  }
}
