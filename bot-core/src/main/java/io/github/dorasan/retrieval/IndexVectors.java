package io.github.dorasan.retrieval;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** Takes the vectors of phrasings out of an index that was built before, as they went in. */
final class IndexVectors {
  private IndexVectors() {}

  /**
   * Adds what an index knows of the wanted texts. One that is damaged adds nothing: its vectors are
   * computed again.
   */
  static void read(Path index, Set<String> wanted, Map<String, float[]> vectors) {
    try (Directory directory = FSDirectory.open(index);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      PhrasingStore phrasings = PhrasingStore.read(reader.directory());
      for (LeafReaderContext leaf : reader.leaves()) {
        FloatVectorValues values = leaf.reader().getFloatVectorValues(Fields.VECTOR);
        if (values != null) {
          add(leaf, values, phrasings, wanted, vectors);
        }
      }
    } catch (IOException _) {
      // A saving only: whoever opens that index to search it is told of the damage.
    }
  }

  private static void add(
      LeafReaderContext leaf,
      FloatVectorValues values,
      PhrasingStore phrasings,
      Set<String> wanted,
      Map<String, float[]> vectors)
      throws IOException {
    KnnVectorValues.DocIndexIterator documents = values.iterator();
    for (int doc = documents.nextDoc();
        doc != KnnVectorValues.DocIndexIterator.NO_MORE_DOCS;
        doc = documents.nextDoc()) {
      String text = phrasings.text(leaf.docBase + doc);
      if (wanted.contains(text)) {
        vectors.putIfAbsent(text, values.vectorValue(documents.index()).clone());
      }
    }
  }
}
