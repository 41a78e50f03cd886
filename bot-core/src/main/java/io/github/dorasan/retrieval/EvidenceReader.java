package io.github.dorasan.retrieval;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says in words and shares why a target matches. */
final class EvidenceReader {
  /** The part of a term's weight that BM25 gives it in a text of average length, with k1 = 1.2. */
  private static final double TERM_SATURATION = 1 / 2.2;

  private final Phrasings store;

  EvidenceReader(Phrasings store) {
    this.store = store;
  }

  Evidence of(
      int target,
      QueryTerms terms,
      Hits hits,
      SemanticSide.@Nullable Reading meaning,
      HeadReading head,
      Exclusion hidden)
      throws IOException {
    int lexical = hits.phrasing(target);
    int nearest = lexical;
    double kernel = 0;
    if (meaning != null) {
      SemanticSide.Kernel found = meaning.kernel(target, hidden);
      kernel = found.similarity();
      nearest = found.nearest() >= 0 ? found.nearest() : lexical;
    }
    List<String> shared = shared(terms, lexical);
    List<String> missing = missing(target, terms, hidden);
    return new Evidence(
        nearest >= 0 ? store.text(nearest) : "",
        shared,
        missing,
        share(hits.phrasingScore(target), terms),
        similarity(terms, shared, lexical),
        coverage(terms, missing),
        share(hits.contentScore(target), terms),
        kernel,
        kindFit(target, terms, hidden),
        head.probability(),
        head.logit(),
        store.hasContent(target) ? 0 : 1);
  }

  private List<String> shared(QueryTerms terms, int phrasing) {
    List<String> shared = new ArrayList<>();
    if (phrasing >= 0) {
      for (String word : terms.weights().keySet()) {
        if (store.stands(word, phrasing)) {
          shared.add(word);
        }
      }
    }
    return shared;
  }

  /** A BM25 score as a share of the question's own best. */
  private static double share(double score, QueryTerms terms) {
    return terms.total() == 0 ? 0 : score / (terms.total() * TERM_SATURATION);
  }

  private double similarity(QueryTerms terms, List<String> shared, int phrasing) {
    if (shared.isEmpty()) {
      return 0;
    }
    double both = shared.stream().mapToDouble(word -> square(store.weight(word))).sum();
    double question =
        terms.unknown().size() * square(terms.unknownWeight())
            + terms.weights().values().stream().mapToDouble(EvidenceReader::square).sum();
    return both / Math.sqrt(question * store.squaredLength(phrasing));
  }

  private static double coverage(QueryTerms terms, List<String> missing) {
    double covered =
        terms.weights().entrySet().stream()
            .filter(term -> !missing.contains(term.getKey()))
            .mapToDouble(term -> term.getValue())
            .sum();
    return terms.total() == 0 ? 0 : covered / terms.total();
  }

  private List<String> missing(int target, QueryTerms terms, Exclusion hidden) {
    List<String> missing = new ArrayList<>();
    for (String word : terms.weights().keySet()) {
      if (!store.holds(target, word, hidden)) {
        missing.add(word);
      }
    }
    missing.addAll(terms.unknown());
    return missing;
  }

  private double kindFit(int target, QueryTerms terms, Exclusion hidden) {
    return terms
        .kind()
        .map(kind -> store.ofKind(target, kind, hidden))
        .map(count -> count / (count + 1.0))
        .orElse(0.5);
  }

  private static double square(double value) {
    return value * value;
  }
}
