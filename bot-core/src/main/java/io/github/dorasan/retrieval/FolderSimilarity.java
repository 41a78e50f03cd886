package io.github.dorasan.retrieval;

import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;

/** BM25 in which a word weighs in phrasings what the {@link PhrasingStore} says. */
final class FolderSimilarity extends BM25Similarity {
  private final PhrasingStore store;

  FolderSimilarity(PhrasingStore store) {
    this.store = store;
  }

  @Override
  public Explanation idfExplain(CollectionStatistics collection, TermStatistics term) {
    if (!collection.field().equals(Fields.PHRASING)) {
      return super.idfExplain(collection, term);
    }
    return Explanation.match(
        (float) store.weight(term.term().utf8ToString()), "inverse frequency over phrasings");
  }
}
