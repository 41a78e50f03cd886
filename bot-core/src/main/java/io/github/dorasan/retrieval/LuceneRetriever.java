package io.github.dorasan.retrieval;

import io.github.dorasan.knowledge.KnowledgeBase;
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
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/**
 * Searches from two sides: phrasings and contents by BM25, and the nearest phrasings by meaning
 * where there is a sentence model. Each match explains itself. A question becomes a query term by
 * term: no query syntax can reach it.
 */
public final class LuceneRetriever implements Retriever, Closeable {
  private static final int PHRASINGS = 200;
  private static final int CONTENTS = 50;
  private static final int LEXICAL_CANDIDATES = 24;
  private static final int SEMANTIC_CANDIDATES = 24;

  private final KnowledgeAnalyzer analyzer;
  private final List<Target> targets;
  private final Directory directory;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final PhrasingStore store;
  private final EvidenceReader evidence;
  private final Optional<Semantics> semantics;
  private final RankWeights weights;
  private final SpellingHelp spelling;

  LuceneRetriever(IndexParts parts, Optional<Semantics> semantics, RankWeights weights) {
    this.analyzer = parts.analyzer();
    this.targets = parts.targets();
    this.directory = parts.directory();
    this.reader = parts.reader();
    this.searcher = parts.searcher();
    this.store = parts.store();
    this.evidence = new EvidenceReader(parts.store());
    this.semantics = semantics;
    this.weights = weights;
    this.spelling =
        new SpellingHelp(
            parts.store().words(),
            word -> semantics.isPresent() && semantics.get().embedder().knows(word));
  }

  /** Indexes a knowledge base in memory, to be searched by words alone. */
  public static LuceneRetriever inMemory(KnowledgeBase knowledge) {
    try {
      Directory directory = new ByteBuffersDirectory();
      KnowledgeIndexer.of(knowledge).write(new Targets(knowledge), Map.of(), directory);
      return new LuceneRetriever(
          IndexParts.open(knowledge, directory), Optional.empty(), RankWeights.LEXICAL);
    } catch (IOException e) {
      throw new UncheckedIOException("an index in memory cannot fail to be written", e);
    }
  }

  /** The open index itself. */
  IndexParts parts() {
    return new IndexParts(analyzer, targets, directory, reader, searcher, store);
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
      List<Integer> byWords = List.copyOf(hits(terms, Exclusion.NONE).best(LEXICAL_CANDIDATES));
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
  public Retrieval retrieve(String text, int limit) {
    return retrieve(text, limit, Exclusion.NONE);
  }

  Retrieval retrieve(String text, int limit, Exclusion hidden) {
    String mended = spelling.mend(text);
    Optional<float[]> vector = semantics.map(side -> side.embedder().embed(mended));
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
    Hits hits = hits(terms, hidden);
    SequencedSet<Integer> found = new LinkedHashSet<>(hits.best(LEXICAL_CANDIDATES));
    SemanticSide.Reading reading = null;
    if (semantics.isPresent() && vector.isPresent()) {
      SemanticSide side = semantics.get().side();
      reading = side.reading(vector.get());
      found.addAll(side.nearest(vector.get(), SEMANTIC_CANDIDATES, hidden));
    }
    return new Candidates(found.stream().sorted().toList(), hits, reading);
  }

  private Hits hits(QueryTerms terms, Exclusion hidden) throws IOException {
    Hits hits = new Hits();
    if (terms.weights().isEmpty()) {
      return hits;
    }
    for (ScoreDoc hit : searcher.search(query(terms, Fields.PHRASING), PHRASINGS).scoreDocs) {
      if (!hidden.hides(hit.doc)) {
        hits.addPhrasing(store.target(hit.doc), hit);
      }
    }
    for (ScoreDoc hit : searcher.search(query(terms, Fields.CONTENT), CONTENTS).scoreDocs) {
      if (!hidden.hides(hit.doc)) {
        hits.addContent(store.target(hit.doc), hit);
      }
    }
    return hits;
  }

  private static BooleanQuery query(QueryTerms terms, String field) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (String term : terms.weights().keySet()) {
      query.add(new TermQuery(new Term(field, term)), BooleanClause.Occur.SHOULD);
    }
    return query.build();
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
  }
}
