package io.github.dorasan.retrieval;

import io.github.dorasan.knowledge.KnowledgeBase;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogByteSizeMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.store.Directory;

/**
 * Writes the targets of a knowledge base into an index: one document a phrasing, and one content
 * document a target.
 */
final class KnowledgeIndexer {
  private final KnowledgeAnalyzer analyzer;
  private final List<String> everyday;

  /**
   * An indexer.
   *
   * @param everyday questions that only tell which words are common
   */
  KnowledgeIndexer(KnowledgeAnalyzer analyzer, List<String> everyday) {
    this.analyzer = analyzer;
    this.everyday = everyday;
  }

  /** An indexer in the language of a knowledge base. */
  static KnowledgeIndexer of(KnowledgeBase knowledge) {
    return new KnowledgeIndexer(
        IndexParts.analyzer(knowledge), EverydayQuestions.in(knowledge.community().language()));
  }

  /**
   * Replaces whatever the directory held.
   *
   * @param vectors by phrasing, of length one; empty where there is no sentence model
   * @param progress is told how many targets are written
   */
  void write(
      Targets targets, Map<String, float[]> vectors, Directory directory, IntConsumer progress)
      throws IOException {
    IndexWriterConfig config = new IndexWriterConfig(analyzer);
    config.setCodec(new QuantizedVectorCodec());
    config.setOpenMode(IndexWriterConfig.OpenMode.CREATE);
    // Merges neighbours only, so that documents are numbered in the order they are added, and one
    // after the other, so that vectors are always linked alike.
    config.setMergePolicy(new LogByteSizeMergePolicy());
    config.setMergeScheduler(new SerialMergeScheduler());
    PhrasingTable.Builder table = new PhrasingTable.Builder();
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (int i = 0; i < targets.rows().size(); i++) {
        Targets.Row row = targets.rows().get(i);
        for (String phrasing : row.phrasings()) {
          table.phrasing(i, phrasing, Terms.of(analyzer, phrasing), analyzer.kind(phrasing));
          Document document = document(Fields.PHRASING, phrasing);
          float[] vector = vectors.get(phrasing);
          if (vector != null) {
            document.add(
                new KnnFloatVectorField(
                    Fields.VECTOR, vector, VectorSimilarityFunction.DOT_PRODUCT));
          }
          writer.addDocument(document);
        }
        table.content(i, Terms.of(analyzer, row.content()));
        writer.addDocument(document(Fields.CONTENT, row.content()));
        progress.accept(i);
      }
      writer.forceMerge(1);
    }
    everyday.forEach(question -> table.everyday(Terms.of(analyzer, question)));
    PhrasingStore.write(table.build(), directory);
  }

  private static Document document(String field, String text) {
    Document document = new Document();
    document.add(new TextField(field, text, Field.Store.NO));
    return document;
  }
}
