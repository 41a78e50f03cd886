package io.github.dorasan.retrieval;

import java.io.IOException;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;

/** Finds phrasings and contents by their words. */
final class LexicalSide {
  private static final int PHRASINGS = 200;
  private static final int CONTENTS = 50;

  private final IndexSearcher searcher;
  private final Phrasings store;

  LexicalSide(IndexSearcher searcher, Phrasings store) {
    this.searcher = searcher;
    this.store = store;
  }

  /** What BM25 finds for a question. */
  Hits hits(QueryTerms terms, Exclusion hidden) throws IOException {
    Hits hits = new Hits();
    if (terms.weights().isEmpty()) {
      return hits;
    }
    for (ScoreDoc hit : best(terms, Fields.PHRASING, PHRASINGS)) {
      if (!hidden.hides(hit.doc)) {
        hits.addPhrasing(store.target(hit.doc), hit);
      }
    }
    for (ScoreDoc hit : best(terms, Fields.CONTENT, CONTENTS)) {
      if (!hidden.hides(hit.doc)) {
        hits.addContent(store.target(hit.doc), hit);
      }
    }
    return hits;
  }

  /** The best documents by one field; no more are counted than are wanted. */
  ScoreDoc[] best(QueryTerms terms, String field, int limit) throws IOException {
    TopScoreDocCollectorManager collectors = new TopScoreDocCollectorManager(limit, limit);
    return searcher.search(query(terms, field), collectors).scoreDocs;
  }

  private static BooleanQuery query(QueryTerms terms, String field) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (String term : terms.weights().keySet()) {
      query.add(new TermQuery(new Term(field, term)), BooleanClause.Occur.SHOULD);
    }
    return query.build();
  }
}
