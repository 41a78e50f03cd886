package io.github.dorasan.retrieval;

import io.github.dorasan.knowledge.KnowledgeBase;
import io.github.dorasan.knowledge.Overlay;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/**
 * Searches from two sides: phrasings and contents by BM25, and the nearest phrasings by meaning
 * where there is a sentence model. Each match explains itself. A question becomes a query term by
 * term: no query syntax can reach it.
 */
public final class LuceneRetriever implements Retriever, Closeable {
  private static final int LEXICAL_CANDIDATES = 24;
  private static final int SEMANTIC_CANDIDATES = 24;

  private final IndexParts parts;
  private final KnowledgeAnalyzer analyzer;
  private final List<Target> targets;
  private final Phrasings store;
  private final LexicalSide lexical;
  private final EvidenceReader evidence;
  private final Optional<Semantics> semantics;
  private final Optional<KeptVectors> vectors;
  private final Optional<HeadExtension> extension;
  private final RankWeights weights;
  private final SpellingHelp spelling;
  private final Meaning meaning;

  LuceneRetriever(IndexParts parts, Optional<Semantics> semantics, RankWeights weights) {
    this.parts = parts;
    this.analyzer = parts.analyzer();
    this.targets = parts.targets();
    this.store = parts.store();
    this.lexical = new LexicalSide(parts.searcher(), store);
    this.evidence = new EvidenceReader(parts.store());
    this.semantics = semantics;
    this.vectors = semantics.map(side -> new KeptVectors(side.embedder()));
    this.extension = extension(parts, semantics, vectors);
    this.weights = weights;
    this.spelling =
        new SpellingHelp(
            parts.store().words(),
            word -> semantics.isPresent() && semantics.get().embedder().knows(word));
    this.meaning = new LearnedMeaning(parts, semantics, vectors);
  }

  private static Optional<HeadExtension> extension(
      IndexParts parts, Optional<Semantics> semantics, Optional<KeptVectors> vectors) {
    return semantics
        .flatMap(Semantics::head)
        .map(
            head ->
                new HeadExtension(
                    head, semantics.orElseThrow().side(), parts.store(), vectors.orElseThrow()));
  }

  private LuceneRetriever(LuceneRetriever base, OverlaidParts layered) {
    this.parts = base.parts;
    this.analyzer = base.analyzer;
    this.targets = layered.targets();
    this.store = layered.store();
    this.lexical = new LexicalSide(layered.searcher(), store);
    this.evidence = new EvidenceReader(layered.store());
    this.semantics = layered.semantics();
    this.vectors = base.vectors;
    this.extension = base.extension;
    this.weights = base.weights;
    this.spelling = base.spelling.with(layered.words());
    this.meaning = base.meaning;
  }

  /** Indexes a knowledge base in memory, to be searched by words alone. */
  public static LuceneRetriever inMemory(KnowledgeBase knowledge) {
    try {
      Directory directory = new ByteBuffersDirectory();
      KnowledgeIndexer.of(knowledge).write(new Targets(knowledge), Map.of(), directory, _ -> {});
      return new LuceneRetriever(
          IndexParts.open(knowledge, directory), Optional.empty(), RankWeights.LEXICAL);
    } catch (IOException e) {
      throw new UncheckedIOException("an index in memory cannot fail to be written", e);
    }
  }

  /** The open index itself. */
  IndexParts parts() {
    return parts;
  }

  @Override
  public Retriever overlaid(KnowledgeBase seen, Overlay overlay) {
    if (!targets.equals(parts.targets())) {
      throw new IllegalStateException("an overlay is laid over the shared knowledge alone");
    }
    try {
      return new LuceneRetriever(
          this, OverlaidParts.of(parts, semantics, vectors, extension, seen, overlay));
    } catch (IOException e) {
      throw new UncheckedIOException("the index cannot be read: " + e.getMessage(), e);
    }
  }

  Optional<Embedder> embedder() {
    return semantics.map(Semantics::embedder);
  }

  /** Whether it searches by meaning too. */
  public boolean semantic() {
    return semantics.isPresent();
  }

  /** What the score of a match is made of. */
  public List<WeightedFeature> terms(Match match) {
    return weights.terms(match.why());
  }

  /**
   * What each side finds on its own.
   *
   * @param byWords best first
   * @param byMeaning nearest first; empty where there is no sentence model
   */
  public record Sides(List<Target> byWords, List<Target> byMeaning) {
    public Sides {
      byWords = List.copyOf(byWords);
      byMeaning = List.copyOf(byMeaning);
    }
  }

  /** The two lists that the candidates for a text are taken from. */
  public Sides sides(String text) {
    try {
      String mended = spelling.mend(text);
      QueryTerms terms = QueryTerms.of(mended, analyzer, store, Exclusion.NONE);
      List<Integer> byWords =
          List.copyOf(lexical.hits(terms, Exclusion.NONE).best(LEXICAL_CANDIDATES));
      List<Integer> byMeaning = new ArrayList<>();
      if (semantics.isPresent()) {
        float[] vector = semantics.get().embedder().embed(mended);
        byMeaning.addAll(
            semantics.get().side().nearest(vector, SEMANTIC_CANDIDATES, Exclusion.NONE));
      }
      return new Sides(
          byWords.stream().map(targets::get).toList(),
          byMeaning.stream().map(targets::get).toList());
    } catch (IOException e) {
      throw new UncheckedIOException("the index cannot be read: " + e.getMessage(), e);
    }
  }

  @Override
  public List<String> near(String text, int limit) {
    try {
      QueryTerms terms = QueryTerms.of(text, analyzer, store, Exclusion.NONE);
      SequencedSet<Integer> documents = new LinkedHashSet<>();
      if (semantics.isPresent() && vectors.isPresent()) {
        SemanticSide side = semantics.get().side();
        documents.addAll(side.neighbours(vectors.get().keep(text), limit));
        for (int document : documents) {
          vectors.get().keep(store.text(document), side.vector(document));
        }
      }
      if (!terms.weights().isEmpty()) {
        for (ScoreDoc hit : lexical.best(terms, Fields.PHRASING, limit)) {
          documents.add(hit.doc);
        }
      }
      return documents.stream().map(store::text).distinct().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the index cannot be read: " + e.getMessage(), e);
    }
  }

  @Override
  public void expect(List<String> texts) {
    vectors.ifPresent(kept -> texts.forEach(kept::keep));
  }

  @Override
  public Meaning meaning() {
    return meaning;
  }

  @Override
  public Optional<Target> phrasedAs(String text) {
    return known(text).or(() -> known(spelling.mend(text)));
  }

  private Optional<Target> known(String text) {
    return store.document(text).stream()
        .mapToObj(document -> targets.get(store.target(document)))
        .findFirst();
  }

  @Override
  public Retrieval retrieve(String text, int limit) {
    return retrieve(text, limit, Exclusion.NONE);
  }

  Retrieval retrieve(String text, int limit, Exclusion hidden) {
    String mended = spelling.mend(text);
    Optional<float[]> phrasing = semantics.flatMap(found -> found.side().vector(mended));
    Optional<float[]> vector = vectors.map(kept -> phrasing.orElseGet(() -> kept.of(mended)));
    return retrieve(mended, vector, limit, hidden);
  }

  Retrieval retrieve(String text, Optional<float[]> vector, int limit, Exclusion hidden) {
    try {
      QueryTerms terms = QueryTerms.of(text, analyzer, store, hidden);
      List<Match> matches = new ArrayList<>();
      Candidates candidates = candidates(terms, vector, hidden);
      Map<Integer, HeadReading> heads =
          HeadReadings.of(
              semantics.flatMap(side -> side.head(hidden.fold())), vector, candidates.targets());
      for (int target : candidates.targets()) {
        Evidence why =
            evidence.of(
                target,
                terms,
                candidates.hits(),
                candidates.reading(),
                heads.getOrDefault(target, HeadReading.NONE),
                hidden);
        matches.add(new Match(targets.get(target), weights.score(why), why));
      }
      matches.sort(Comparator.comparingDouble(Match::score).reversed());
      return new Retrieval(
          matches.subList(0, Math.min(limit, matches.size())),
          List.copyOf(terms.weights().keySet()),
          terms.unknown(),
          terms.kind().equals(Optional.of(QuestionKind.YES_NO)));
    } catch (IOException e) {
      throw new UncheckedIOException("the index cannot be read: " + e.getMessage(), e);
    }
  }

  /** What is looked at closely, and what it was found by. */
  private record Candidates(
      List<Integer> targets, Hits hits, SemanticSide.@Nullable Reading reading) {}

  private Candidates candidates(QueryTerms terms, Optional<float[]> vector, Exclusion hidden)
      throws IOException {
    Hits hits = lexical.hits(terms, hidden);
    SequencedSet<Integer> found = new LinkedHashSet<>(hits.best(LEXICAL_CANDIDATES));
    SemanticSide.Reading reading = null;
    if (semantics.isPresent() && vector.isPresent()) {
      SemanticSide side = semantics.get().side();
      reading = side.reading(vector.get());
      found.addAll(side.nearest(vector.get(), SEMANTIC_CANDIDATES, hidden));
    }
    return new Candidates(found.stream().sorted().toList(), hits, reading);
  }

  @Override
  public void close() throws IOException {
    parts.reader().close();
    parts.directory().close();
  }
}
