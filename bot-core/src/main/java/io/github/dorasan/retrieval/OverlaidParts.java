package io.github.dorasan.retrieval;

import io.github.dorasan.knowledge.KnowledgeBase;
import io.github.dorasan.knowledge.Overlay;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * An index with what a community adds after it, and without what it hides. The added part lies in
 * memory alone and holds nothing open, so that nothing needs to be closed but the index itself.
 *
 * @param targets the index's, then the added
 * @param words that the added phrasings hold
 */
record OverlaidParts(
    List<Target> targets,
    IndexSearcher searcher,
    Phrasings store,
    WordList words,
    Optional<Semantics> semantics) {

  /**
   * Lays an overlay over an index.
   *
   * @param seen the knowledge with the overlay
   */
  static OverlaidParts of(
      IndexParts base,
      Optional<Semantics> semantics,
      Optional<KeptVectors> vectors,
      Optional<HeadExtension> extension,
      KnowledgeBase seen,
      Overlay overlay)
      throws IOException {
    Targets added = Targets.of(overlay, seen);
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    new KnowledgeIndexer(base.analyzer(), List.of()).write(added, Map.of(), directory, _ -> {});
    PhrasingStore own = PhrasingStore.read(directory);
    Phrasings store = new LayeredPhrasings(base.store(), own);
    // No sub-reader is held on to: a base that is closed takes what lies over it along.
    IndexReader reader =
        new MultiReader(readers(base, hidden(base, seen), DirectoryReader.open(directory)), true);
    IndexSearcher searcher = new IndexSearcher(reader);
    List<Target> targets = new ArrayList<>(base.targets());
    added.rows().forEach(row -> targets.add(row.target()));
    Optional<Semantics> layered = Optional.empty();
    if (semantics.isPresent() && vectors.isPresent()) {
      float[][] after = vectors(added, own, vectors.get());
      Optional<LinearHead> head =
          extension.isPresent()
              ? Optional.of(extension.get().with(phrasings(added)))
              : Optional.empty();
      SemanticSide side = semantics.get().side().with(searcher, store, after);
      layered = Optional.of(new Semantics(semantics.get().embedder(), side, head, List.of()));
    }
    return new OverlaidParts(List.copyOf(targets), searcher, store, own.words(), layered);
  }

  private static Set<Integer> hidden(IndexParts base, KnowledgeBase seen) {
    Set<Integer> targets = new HashSet<>();
    IntStream.range(0, base.targets().size())
        .filter(target -> !Targets.seen(base.targets().get(target), seen))
        .forEach(targets::add);
    return targets.isEmpty() ? Set.of() : base.store().documentsOf(targets::contains);
  }

  private static IndexReader[] readers(IndexParts base, Set<Integer> hidden, IndexReader added) {
    List<IndexReader> readers = new ArrayList<>();
    for (LeafReaderContext part : base.reader().leaves()) {
      readers.add(VisibleReader.of(part, hidden));
    }
    readers.add(added);
    return readers.toArray(IndexReader[]::new);
  }

  private static List<List<String>> phrasings(Targets added) {
    return added.rows().stream().map(Targets.Row::phrasings).toList();
  }

  /** The vectors of the added phrasings by document; empty for a content. */
  private static float[][] vectors(Targets added, Phrasings own, KeptVectors vectors) {
    float[][] after = new float[own.documentCount()][0];
    for (int target = 0; target < added.rows().size(); target++) {
      for (int document : own.phrasings(target)) {
        after[document] = vectors.keep(own.text(document));
      }
    }
    return after;
  }
}
