package io.github.dorasan.retrieval;

import io.github.dorasan.knowledge.Spelling;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;

/**
 * The terms of a question as the index knows them, each with its weight: the inverse document
 * frequency over phrasings, {@code ln(1 + (N - df + 0.5) / (df + 0.5))}. A term that the index does
 * not know is brought to the most frequent of the nearest terms that it knows, within one edit, or
 * two from eight letters on.
 *
 * @param weights of known terms
 * @param unknown terms that nothing in the index is near to
 * @param unknownWeight the weight of a term that stands nowhere
 * @param kind what kind of thing the question asks for, where its words show it
 */
record QueryTerms(
    Map<String, Double> weights,
    List<String> unknown,
    double unknownWeight,
    Optional<QuestionKind> kind) {
  private static final int MAX_TERMS = 64;
  private static final int MIN_LETTERS = 4;
  private static final int MIN_LETTERS_FOR_TWO_EDITS = 8;

  static QueryTerms of(String text, Analyzer analyzer, PhrasingStore store, Exclusion hidden)
      throws IOException {
    Map<String, Double> weights = new LinkedHashMap<>();
    List<String> unknown = new ArrayList<>();
    for (String term : Terms.of(analyzer, text)) {
      if (weights.size() + unknown.size() == MAX_TERMS) {
        break;
      }
      Optional<String> known = known(term, store, hidden);
      known.ifPresentOrElse(word -> weights.put(word, 0.0), () -> unknown.add(term));
    }
    for (Map.Entry<String, Double> entry : weights.entrySet()) {
      entry.setValue(store.weight(entry.getKey()));
    }
    return new QueryTerms(weights, unknown, store.weight(""), store.kind(text));
  }

  /** The summed weight of all terms, unknown ones included. */
  double total() {
    return known() + unknown.size() * unknownWeight;
  }

  /** The summed weight of the known terms. */
  double known() {
    return weights.values().stream().mapToDouble(weight -> weight).sum();
  }

  private static Optional<String> known(String term, PhrasingStore store, Exclusion hidden)
      throws IOException {
    return store.knows(term, hidden) ? Optional.of(term) : nearest(term, store, hidden);
  }

  private static Optional<String> nearest(String term, PhrasingStore store, Exclusion hidden)
      throws IOException {
    org.apache.lucene.index.Terms dictionary = MultiTerms.getTerms(store.reader(), Fields.PHRASING);
    if (dictionary == null
        || term.length() < MIN_LETTERS
        || !term.chars().allMatch(Character::isLetter)) {
      return Optional.empty();
    }
    int edits = term.length() >= MIN_LETTERS_FOR_TWO_EDITS ? 2 : 1;
    FuzzyTermsEnum near =
        new FuzzyTermsEnum(dictionary, new Term(Fields.PHRASING, term), edits, 1, true);
    String best = null;
    int bestDistance = Integer.MAX_VALUE;
    int bestFrequency = 0;
    for (BytesRef bytes = near.next(); bytes != null; bytes = near.next()) {
      String candidate = bytes.utf8ToString();
      if (!store.knows(candidate, hidden)) {
        continue;
      }
      int distance = Spelling.distance(term, candidate);
      int frequency = near.docFreq();
      if (distance < bestDistance || (distance == bestDistance && frequency > bestFrequency)) {
        best = candidate;
        bestDistance = distance;
        bestFrequency = frequency;
      }
    }
    return Optional.ofNullable(best);
  }
}
