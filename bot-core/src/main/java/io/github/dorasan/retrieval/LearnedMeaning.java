package io.github.dorasan.retrieval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/**
 * Compares questions by the cosine of their vectors, or without a sentence model by that of their
 * weighted words. From where on two mean the same is learnt, when first asked for, from the
 * folder's own phrasings and their nearest neighbours: of the pairs that are at least so near,
 * {@value #RIGHT} belong to one target.
 */
final class LearnedMeaning implements Meaning {
  private static final double RIGHT = 0.9;
  private static final int SAMPLE = 400;
  private static final int NEIGHBOURS = 10;
  private static final long SEED = 7;

  /** With fewer pairs nothing is learnt. */
  private static final int FEWEST = 40;

  /** Of how many texts the terms are kept. */
  private static final int MOST = 4000;

  /** Where nothing is learnt, with and without a sentence model. */
  private static final double BY_VECTORS = 0.9;

  private static final double BY_WORDS = 0.75;

  private final IndexParts parts;
  private final Optional<Semantics> semantics;
  private final Optional<KeptVectors> vectors;
  private final Kept<String, Set<String>> terms = new Kept<>(MOST);
  private volatile @Nullable Double learnt;

  LearnedMeaning(IndexParts parts, Optional<Semantics> semantics, Optional<KeptVectors> vectors) {
    this.parts = parts;
    this.semantics = semantics;
    this.vectors = vectors;
  }

  @Override
  public OptionalDouble similarity(String a, String b) {
    Set<String> ofA = terms(a);
    Set<String> ofB = terms(b);
    if (ofA.isEmpty() || ofB.isEmpty()) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(
        vectors.isPresent()
            ? LinearHead.dot(vectors.get().keep(a), vectors.get().keep(b))
            : cosine(ofA, ofB));
  }

  private Set<String> terms(String text) {
    return terms.find(text, unknown -> Terms.of(parts.analyzer(), unknown));
  }

  private double cosine(Set<String> a, Set<String> b) {
    Set<String> shared = new HashSet<>(a);
    shared.retainAll(b);
    return shared.isEmpty() ? 0 : squares(shared) / Math.sqrt(squares(a) * squares(b));
  }

  private double squares(Set<String> words) {
    return words.stream().mapToDouble(parts.store()::weight).map(weight -> weight * weight).sum();
  }

  @Override
  public double same() {
    Double known = learnt;
    if (known == null) {
      try {
        known = learn();
      } catch (IOException e) {
        throw new UncheckedIOException("the index cannot be read: " + e.getMessage(), e);
      }
      learnt = known;
    }
    return known;
  }

  /** Two phrasings, and whether they are of one target. */
  private record Pair(double similarity, boolean one) {}

  private double learn() throws IOException {
    List<Pair> pairs = new ArrayList<>();
    for (int document : sample()) {
      Map<Integer, Double> near =
          semantics.isPresent()
              ? nearByVector(semantics.get().side(), document)
              : nearByWords(document);
      int target = parts.store().target(document);
      near.forEach(
          (other, alike) -> pairs.add(new Pair(alike, parts.store().target(other) == target)));
    }
    pairs.sort(Comparator.comparingDouble(pair -> -pair.similarity()));
    double cut = semantics.isPresent() ? BY_VECTORS : BY_WORDS;
    int right = 0;
    for (int i = 0; i < pairs.size(); i++) {
      right += pairs.get(i).one() ? 1 : 0;
      if (i + 1 >= FEWEST && right >= RIGHT * (i + 1)) {
        cut = pairs.get(i).similarity();
      }
    }
    return cut;
  }

  private List<Integer> sample() {
    List<Integer> documents = new ArrayList<>();
    for (int target = 0; target < parts.targets().size(); target++) {
      if (parts.targets().get(target) instanceof Target.Faq) {
        documents.addAll(parts.store().phrasings(target));
      }
    }
    Collections.shuffle(documents, new Random(SEED));
    return documents.subList(0, Math.min(SAMPLE, documents.size()));
  }

  private Map<Integer, Double> nearByVector(SemanticSide side, int document) throws IOException {
    float[] vector = side.vector(document);
    Map<Integer, Double> near = new LinkedHashMap<>();
    for (int other : side.neighbours(vector, NEIGHBOURS)) {
      if (other != document) {
        near.put(other, (double) LinearHead.dot(vector, side.vector(other)));
      }
    }
    return near;
  }

  private Map<Integer, Double> nearByWords(int document) throws IOException {
    Set<String> words = parts.store().terms(document);
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    words.forEach(
        word ->
            query.add(new TermQuery(new Term(Fields.PHRASING, word)), BooleanClause.Occur.SHOULD));
    Map<Integer, Double> near = new LinkedHashMap<>();
    for (ScoreDoc hit : parts.searcher().search(query.build(), NEIGHBOURS).scoreDocs) {
      if (hit.doc != document) {
        near.put(hit.doc, cosine(words, parts.store().terms(hit.doc)));
      }
    }
    return near;
  }
}
