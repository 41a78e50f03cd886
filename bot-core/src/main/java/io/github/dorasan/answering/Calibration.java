package io.github.dorasan.answering;

import io.github.dorasan.knowledge.KnowledgeBase;
import io.github.dorasan.retrieval.Match;
import io.github.dorasan.retrieval.Retrieval;
import io.github.dorasan.retrieval.WeightedFeature;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;

/**
 * Turns the {@link Features} of the best match into the probability that it answers the question:
 * the probability that the knowledge answers it at all, times the probability that, if so, this is
 * the match that does. Two small logistic models; apart, so that a question that is certainly about
 * the subject, but could be meant in two ways, is not mistaken for one about something else. Their
 * weights are fitted from the knowledge folder itself, and from {@link BundledExamples} as far as
 * it is small.
 */
public final class Calibration {
  /** For searching by words alone, where nothing was fitted; the fit starts from it. */
  public static final Calibration LEXICAL =
      new Calibration(new LogisticModel(-3.5, 2.5, 3.3), new LogisticModel(-1.3, 1, 2, 1.4), 0);

  /** For searching by words and meaning, where nothing was fitted; the fit starts from it. */
  public static final Calibration HYBRID =
      new Calibration(new LogisticModel(-9.5, 3.7, 7.6), new LogisticModel(0, 1.3, 0.2, 1), 0);

  /** The share of questions that a folder of many entries is taken to answer. */
  public static final double ANSWERABLE = 0.8;

  /** With so many entries it is taken to answer half as many. */
  private static final double FEW_ENTRIES = 5;

  /** From how many held-out phrasings on a folder speaks for itself. */
  public static final int ENOUGH = 200;

  private static final String FILE = "calibration.properties";
  private static final String EXAMPLES = "examples";

  private final LogisticModel scope;
  private final LogisticModel choice;
  private final int examples;

  /**
   * A calibration.
   *
   * @param scope whether the knowledge answers the question
   * @param choice whether the best match does, if the knowledge does
   * @param examples how many held-out phrasings it was fitted to
   */
  Calibration(LogisticModel scope, LogisticModel choice, int examples) {
    this.scope = scope;
    this.choice = choice;
    this.examples = examples;
  }

  /**
   * The share of questions that a folder of so many entries is taken to answer, before it is known.
   */
  static double answerable(int entries) {
    return ANSWERABLE * Math.max(1, entries) / (Math.max(1, entries) + FEW_ENTRIES);
  }

  LogisticModel scope() {
    return scope;
  }

  LogisticModel choice() {
    return choice;
  }

  /** How many held-out phrasings it was fitted to; with few it leans on the bundled weights. */
  public int examples() {
    return examples;
  }

  private Map<String, Double> weights() {
    Map<String, Double> weights = new LinkedHashMap<>();
    put(weights, "scope", scope, Features.SCOPE_NAMES);
    put(weights, "choice", choice, Features.CHOICE_NAMES);
    return weights;
  }

  /** The candidates of a retrieval, best first, each with its probability. */
  List<Candidate> rate(Retrieval found, SharedFacts shared) {
    List<Candidate> candidates = new ArrayList<>();
    if (found.matches().isEmpty()) {
      return candidates;
    }
    double best = probability(Features.of(found, shared));
    double score = found.matches().getFirst().score();
    for (Match match : found.matches()) {
      candidates.add(new Candidate(match, best * Math.exp(match.score() - score)));
    }
    return candidates;
  }

  double probability(Features features) {
    return scope.probability(features.ofScope()) * choice.probability(features.ofChoice());
  }

  /** What the log odds of the knowledge answering at all are made of, the bias first. */
  public List<WeightedFeature> scopeTerms(Retrieval found, KnowledgeBase knowledge) {
    return terms(scope, Features.SCOPE_NAMES, found, knowledge, Features::ofScope);
  }

  /** What the log odds of the best match being the one that answers are made of, the bias first. */
  public List<WeightedFeature> choiceTerms(Retrieval found, KnowledgeBase knowledge) {
    return terms(choice, Features.CHOICE_NAMES, found, knowledge, Features::ofChoice);
  }

  private static List<WeightedFeature> terms(
      LogisticModel model,
      List<String> names,
      Retrieval found,
      KnowledgeBase knowledge,
      Function<Features, double[]> part) {
    if (found.matches().isEmpty()) {
      return List.of();
    }
    double[] values = part.apply(Features.of(found, new SharedFacts(knowledge)));
    double[] weights = model.weights();
    List<WeightedFeature> terms = new ArrayList<>();
    terms.add(new WeightedFeature("bias", 1, model.bias()));
    for (int i = 0; i < values.length; i++) {
      terms.add(new WeightedFeature(names.get(i), values[i], weights[i]));
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
    return new Calibration(
        model(kept, "scope", Features.SCOPE_NAMES, folder),
        model(kept, "choice", Features.CHOICE_NAMES, folder),
        (int) number(kept, EXAMPLES, folder));
  }

  void write(Path folder) throws IOException {
    try (Writer out = Files.newBufferedWriter(folder.resolve(FILE))) {
      out.write(EXAMPLES + "=" + examples + "\n");
      for (Map.Entry<String, Double> weight : weights().entrySet()) {
        out.write(weight.getKey() + "=" + weight.getValue() + "\n");
      }
    }
  }

  private static void put(
      Map<String, Double> weights, String part, LogisticModel model, List<String> names) {
    weights.put(part + ".bias", model.bias());
    double[] values = model.weights();
    for (int i = 0; i < values.length; i++) {
      weights.put(part + "." + names.get(i), values[i]);
    }
  }

  private static LogisticModel model(Properties kept, String part, List<String> names, Path folder)
      throws IOException {
    double[] weights = new double[names.size()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = number(kept, part + "." + names.get(i), folder);
    }
    return new LogisticModel(number(kept, part + ".bias", folder), weights);
  }

  private static double number(Properties kept, String name, Path folder) throws IOException {
    try {
      return Double.parseDouble(kept.getProperty(name, ""));
    } catch (NumberFormatException e) {
      throw new IOException(folder.resolve(FILE) + " holds no number " + name, e);
    }
  }
}
