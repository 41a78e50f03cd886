package io.github.dorasan.retrieval;

import io.github.dorasan.knowledge.KnowledgeBase;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/**
 * Searches phrasings and contents by BM25, and explains each match by the words it shares with the
 * question. A question becomes a query term by term: no query syntax can reach it.
 */
public final class LuceneRetriever implements Retriever, Closeable {
  private static final int PHRASINGS = 200;
  private static final int CONTENTS = 50;

  /** How many targets are looked at closely. */
  private static final int SHORTLIST = 24;

  /** What a content's BM25 score counts beside a phrasing's when the shortlist is made. */
  private static final double CONTENT_WEIGHT = 0.4;

  private final KnowledgeAnalyzer analyzer;
  private final List<Target> targets;
  private final Directory directory;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final EvidenceReader evidence;
  private final int[] targetOfDocument;

  private LuceneRetriever(KnowledgeBase knowledge, KnowledgeAnalyzer analyzer, Directory directory)
      throws IOException {
    this.analyzer = analyzer;
    this.targets = new Targets(knowledge).rows().stream().map(Targets.Row::target).toList();
    this.directory = directory;
    this.reader = DirectoryReader.open(directory);
    this.searcher = new IndexSearcher(reader);
    this.targetOfDocument = targetOfDocument();
    this.evidence = new EvidenceReader(reader, contentDocuments());
  }

  /** Indexes a knowledge base in memory. */
  public static LuceneRetriever inMemory(KnowledgeBase knowledge) {
    try {
      KnowledgeAnalyzer analyzer = analyzer(knowledge);
      Directory directory = new ByteBuffersDirectory();
      new KnowledgeIndexer(analyzer).write(new Targets(knowledge), directory);
      return new LuceneRetriever(knowledge, analyzer, directory);
    } catch (IOException e) {
      throw new UncheckedIOException("an index in memory cannot fail to be written", e);
    }
  }

  /** Opens an index of this very knowledge base; closes the directory when closed itself. */
  static LuceneRetriever open(KnowledgeBase knowledge, Directory directory) throws IOException {
    return new LuceneRetriever(knowledge, analyzer(knowledge), directory);
  }

  static KnowledgeAnalyzer analyzer(KnowledgeBase knowledge) {
    return new KnowledgeAnalyzer(knowledge.community().language(), knowledge.synonyms());
  }

  @Override
  public Retrieval retrieve(String text, int limit) {
    try {
      QueryTerms terms = QueryTerms.of(text, analyzer, reader);
      if (terms.weights().isEmpty()) {
        return new Retrieval(List.of(), List.of(), terms.unknown());
      }
      Map<Integer, ScoreDoc> phrasings = best(terms, Fields.PHRASING, PHRASINGS);
      Map<Integer, ScoreDoc> contents = best(terms, Fields.CONTENT, CONTENTS);
      List<Match> matches = new ArrayList<>();
      for (int target : shortlist(phrasings, contents)) {
        Evidence why = evidence.of(target, terms, phrasings.get(target), contents.get(target));
        matches.add(new Match(targets.get(target), LexicalScore.of(why), why));
      }
      matches.sort(Comparator.comparingDouble(Match::score).reversed());
      return new Retrieval(
          matches.subList(0, Math.min(limit, matches.size())),
          List.copyOf(terms.weights().keySet()),
          terms.unknown());
    } catch (IOException e) {
      throw new UncheckedIOException("the index cannot be read: " + e.getMessage(), e);
    }
  }

  /** The best document of each target among the {@code limit} best of a field. */
  private Map<Integer, ScoreDoc> best(QueryTerms terms, String field, int limit)
      throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (String term : terms.weights().keySet()) {
      query.add(new TermQuery(new Term(field, term)), BooleanClause.Occur.SHOULD);
    }
    Map<Integer, ScoreDoc> best = new HashMap<>();
    for (ScoreDoc hit : searcher.search(query.build(), limit).scoreDocs) {
      best.putIfAbsent(targetOfDocument[hit.doc], hit);
    }
    return best;
  }

  private static List<Integer> shortlist(
      Map<Integer, ScoreDoc> phrasings, Map<Integer, ScoreDoc> contents) {
    Map<Integer, Double> scores = new HashMap<>();
    phrasings.forEach((target, hit) -> scores.put(target, (double) hit.score));
    contents.forEach(
        (target, hit) -> scores.merge(target, CONTENT_WEIGHT * hit.score, Double::sum));
    return scores.entrySet().stream()
        .sorted(
            Map.Entry.<Integer, Double>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(SHORTLIST)
        .map(Map.Entry::getKey)
        .toList();
  }

  private int[] targetOfDocument() throws IOException {
    int[] owners = new int[reader.maxDoc()];
    for (LeafReaderContext leaf : reader.leaves()) {
      NumericDocValues values = leaf.reader().getNumericDocValues(Fields.TARGET);
      for (int doc = values.nextDoc();
          doc != NumericDocValues.NO_MORE_DOCS;
          doc = values.nextDoc()) {
        owners[leaf.docBase + doc] = (int) values.longValue();
      }
    }
    return owners;
  }

  /** The content document of each target: the last that names it. */
  private int[] contentDocuments() {
    int[] documents = new int[targets.size()];
    for (int doc = 0; doc < targetOfDocument.length; doc++) {
      documents[targetOfDocument[doc]] = doc;
    }
    return documents;
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
  }
}
