package io.github.dorasan.retrieval;

import java.util.Set;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * A shared part of an index, some of whose documents are not found here. They count in the
 * statistics of words as ever, so that hiding one moves no other's score.
 */
final class VisibleReader extends FilterLeafReader {
  private final FixedBitSet visible;
  private final int count;

  private VisibleReader(LeafReader in, FixedBitSet visible) {
    super(in);
    this.visible = visible;
    this.count = visible.cardinality();
  }

  /**
   * A part of an index without the hidden of its documents; the part itself where none is.
   *
   * @param hidden numbers within the whole index
   */
  static LeafReader of(LeafReaderContext part, Set<Integer> hidden) {
    FixedBitSet visible = new FixedBitSet(Math.max(1, part.reader().maxDoc()));
    visible.set(0, part.reader().maxDoc());
    for (int document : hidden) {
      int own = document - part.docBase;
      if (own >= 0 && own < part.reader().maxDoc()) {
        visible.clear(own);
      }
    }
    return visible.cardinality() == part.reader().maxDoc()
        ? part.reader()
        : new VisibleReader(part.reader(), visible);
  }

  @Override
  public Bits getLiveDocs() {
    return visible;
  }

  @Override
  public int numDocs() {
    return count;
  }

  @Override
  public @Nullable CacheHelper getCoreCacheHelper() {
    return in.getCoreCacheHelper();
  }

  @Override
  public @Nullable CacheHelper getReaderCacheHelper() {
    return null;
  }
}
