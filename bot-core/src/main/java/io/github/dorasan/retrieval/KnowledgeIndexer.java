package io.github.dorasan.retrieval;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.store.Directory;

/**
 * Writes the targets of a knowledge base into an index: one document a phrasing, and one content
 * document a target.
 */
final class KnowledgeIndexer {
  private final Analyzer analyzer;

  KnowledgeIndexer(Analyzer analyzer) {
    this.analyzer = analyzer;
  }

  /**
   * Replaces whatever the directory held.
   *
   * @param vectors by phrasing, of length one; empty where there is no sentence model
   */
  void write(Targets targets, Map<String, float[]> vectors, Directory directory)
      throws IOException {
    IndexWriterConfig config = new IndexWriterConfig(analyzer);
    config.setCodec(new QuantizedVectorCodec());
    config.setOpenMode(IndexWriterConfig.OpenMode.CREATE);
    // Merged in threads of their own, vectors would be linked in an order that is left to chance.
    config.setMergeScheduler(new SerialMergeScheduler());
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (int i = 0; i < targets.rows().size(); i++) {
        Targets.Row row = targets.rows().get(i);
        for (String phrasing : row.phrasings()) {
          Set<String> terms = Terms.of(analyzer, phrasing);
          Document document = document(i, Fields.PHRASING, phrasing, terms);
          document.add(new StoredField(Fields.TEXT, phrasing));
          float[] vector = vectors.get(phrasing);
          if (vector != null) {
            document.add(
                new KnnFloatVectorField(
                    Fields.VECTOR, vector, VectorSimilarityFunction.DOT_PRODUCT));
          }
          writer.addDocument(document);
        }
        writer.addDocument(
            document(i, Fields.CONTENT, row.content(), Terms.of(analyzer, row.content())));
      }
      writer.forceMerge(1);
    }
  }

  private static Document document(int target, String field, String text, Set<String> terms) {
    Document document = new Document();
    document.add(new TextField(field, text, Field.Store.NO));
    document.add(new StoredField(Fields.TERMS, String.join(" ", terms)));
    document.add(new NumericDocValuesField(Fields.TARGET, target));
    return document;
  }
}
