package io.github.dorasan.retrieval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The terms of a question as the index knows them, each with its weight: the inverse document
 * frequency over phrasings, {@code ln(1 + (N - df + 0.5) / (df + 0.5))}.
 *
 * @param weights of known terms
 * @param unknown terms that the index does not know
 * @param unknownWeight the weight of a term that stands nowhere
 * @param kind what kind of thing the question asks for, where its words show it
 */
record QueryTerms(
    Map<String, Double> weights,
    List<String> unknown,
    double unknownWeight,
    Optional<QuestionKind> kind) {
  private static final int MAX_TERMS = 64;

  static QueryTerms of(String text, KnowledgeAnalyzer analyzer, Phrasings store, Exclusion hidden) {
    Map<String, Double> weights = new LinkedHashMap<>();
    List<String> unknown = new ArrayList<>();
    for (String term : Terms.of(analyzer, text)) {
      if (weights.size() + unknown.size() == MAX_TERMS) {
        break;
      }
      if (store.knows(term, hidden)) {
        weights.put(term, store.weight(term));
      } else {
        unknown.add(term);
      }
    }
    return new QueryTerms(weights, unknown, store.weight(""), analyzer.kind(text));
  }

  /** The summed weight of all terms, unknown ones included. */
  double total() {
    return known() + unknown.size() * unknownWeight;
  }

  /** The summed weight of the known terms. */
  double known() {
    double sum = 0;
    for (double weight : weights.values()) {
      sum += weight;
    }
    return sum;
  }
}
