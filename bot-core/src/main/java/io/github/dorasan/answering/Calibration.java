package io.github.dorasan.answering;

import io.github.dorasan.retrieval.Match;
import io.github.dorasan.retrieval.Retrieval;
import io.github.dorasan.retrieval.WeightedFeature;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * A logistic model that turns the {@link Features} of the best match into the probability that it
 * answers the question. Its weights are fitted from the knowledge folder itself; {@link #LEXICAL}
 * and {@link #HYBRID} are what a folder too small to fit falls back on.
 */
public final class Calibration {
  /** For searching by words alone. */
  public static final Calibration LEXICAL =
      new Calibration(new double[] {-5, 0, 3.5, 3, 1.5, 2.5, 0, -1, -1});

  /** For searching by words and meaning. */
  public static final Calibration HYBRID =
      new Calibration(new double[] {-13, 13, 1, 1.5, 1.5, 1, 1, -1, -1});

  private static final String FILE = "calibration.properties";
  private static final List<String> NAMES =
      List.of(
          "bias", "meaning", "wording", "coverage", "choice", "lead", "head", "unknown", "numbers");

  private final double[] weights;

  /** With the bias first, then a weight a feature in their order. */
  Calibration(double[] weights) {
    this.weights = weights.clone();
  }

  double[] weights() {
    return weights.clone();
  }

  /** The candidates of a retrieval, best first, each with its probability. */
  List<Candidate> rate(Retrieval found) {
    List<Candidate> candidates = new ArrayList<>();
    if (found.matches().isEmpty()) {
      return candidates;
    }
    double best = probability(Features.of(found));
    double score = found.matches().getFirst().score();
    for (Match match : found.matches()) {
      candidates.add(new Candidate(match, best * Math.exp(match.score() - score)));
    }
    return candidates;
  }

  double probability(Features features) {
    double[] values = features.toArray();
    double logit = weights[0];
    for (int i = 0; i < values.length; i++) {
      logit += weights[i + 1] * values[i];
    }
    return 1 / (1 + Math.exp(-logit));
  }

  /**
   * What the log odds of the best match are made of, the bias first; empty where nothing matches.
   */
  public List<WeightedFeature> terms(Retrieval found) {
    if (found.matches().isEmpty()) {
      return List.of();
    }
    double[] values = Features.of(found).toArray();
    List<WeightedFeature> terms = new ArrayList<>();
    terms.add(new WeightedFeature(NAMES.getFirst(), 1, weights[0]));
    for (int i = 0; i < values.length; i++) {
      terms.add(new WeightedFeature(NAMES.get(i + 1), values[i], weights[i + 1]));
    }
    return terms;
  }

  /**
   * What was learnt from a folder.
   *
   * @throws IOException if it is not there or cannot be read
   */
  public static Calibration read(Path folder) throws IOException {
    Properties kept = new Properties();
    try (Reader in = Files.newBufferedReader(folder.resolve(FILE))) {
      kept.load(in);
    }
    double[] weights = new double[NAMES.size()];
    for (int i = 0; i < weights.length; i++) {
      try {
        weights[i] = Double.parseDouble(kept.getProperty(NAMES.get(i), ""));
      } catch (NumberFormatException e) {
        throw new IOException(folder.resolve(FILE) + " holds no number " + NAMES.get(i), e);
      }
    }
    return new Calibration(weights);
  }

  void write(Path folder) throws IOException {
    try (Writer out = Files.newBufferedWriter(folder.resolve(FILE))) {
      for (int i = 0; i < weights.length; i++) {
        out.write(NAMES.get(i) + "=" + weights[i] + "\n");
      }
    }
  }
}
