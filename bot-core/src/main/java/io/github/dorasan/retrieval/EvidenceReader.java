package io.github.dorasan.retrieval;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.ScoreDoc;
import org.jspecify.annotations.Nullable;

/** Says in words and shares why a target matches. */
final class EvidenceReader {
  /** The part of a term's weight that BM25 gives it in a text of average length, with k1 = 1.2. */
  private static final double TERM_SATURATION = 1 / 2.2;

  private final IndexReader reader;
  private final int[] contentDocuments;

  EvidenceReader(IndexReader reader, int[] contentDocuments) {
    this.reader = reader;
    this.contentDocuments = contentDocuments;
  }

  Evidence of(int target, QueryTerms terms, @Nullable ScoreDoc phrasing, @Nullable ScoreDoc content)
      throws IOException {
    Set<String> entryTerms = terms(reader.storedFields().document(contentDocuments[target]));
    Set<String> phrasingTerms = Set.of();
    String text = "";
    double bm25 = 0;
    if (phrasing != null) {
      Document document = reader.storedFields().document(phrasing.doc);
      phrasingTerms = terms(document);
      text = document.get(Fields.TEXT);
      bm25 = share(phrasing, terms);
    }
    List<String> shared =
        terms.weights().keySet().stream().filter(phrasingTerms::contains).toList();
    return new Evidence(
        text,
        shared,
        missing(terms, entryTerms),
        bm25,
        similarity(terms, shared, phrasingTerms),
        coverage(terms, entryTerms),
        content == null ? 0 : share(content, terms));
  }

  private static double share(ScoreDoc hit, QueryTerms terms) {
    return hit.score / (terms.total() * TERM_SATURATION);
  }

  private double similarity(QueryTerms terms, List<String> shared, Set<String> phrasingTerms)
      throws IOException {
    if (shared.isEmpty()) {
      return 0;
    }
    double both = 0;
    for (String term : shared) {
      both += square(terms.weights().getOrDefault(term, 0.0));
    }
    double question = terms.unknown().size() * square(terms.unknownWeight());
    for (double weight : terms.weights().values()) {
      question += square(weight);
    }
    double phrasing = 0;
    for (String term : phrasingTerms) {
      phrasing += square(QueryTerms.weight(term, reader));
    }
    return both / Math.sqrt(question * phrasing);
  }

  private static double coverage(QueryTerms terms, Set<String> entryTerms) {
    double covered =
        terms.weights().entrySet().stream()
            .filter(term -> entryTerms.contains(term.getKey()))
            .mapToDouble(term -> term.getValue())
            .sum();
    return covered / terms.total();
  }

  private static List<String> missing(QueryTerms terms, Set<String> entryTerms) {
    List<String> missing =
        new ArrayList<>(
            terms.weights().keySet().stream().filter(term -> !entryTerms.contains(term)).toList());
    missing.addAll(terms.unknown());
    return missing;
  }

  private static Set<String> terms(Document document) {
    return Set.of(document.get(Fields.TERMS).split(" "));
  }

  private static double square(double value) {
    return value * value;
  }
}
