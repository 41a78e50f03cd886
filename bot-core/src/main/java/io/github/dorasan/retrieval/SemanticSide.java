package io.github.dorasan.retrieval;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.ScoreDoc;

/** Finds targets by meaning: nearest neighbours first, then every phrasing of a target exactly. */
final class SemanticSide {
  private static final int NEIGHBOURS = 80;
  private static final double SHARPNESS = 30;

  private final IndexSearcher searcher;
  private final FloatVectorValues vectors;
  private final int[] ordinals;
  private final PhrasingStore store;

  /** Over an index of one segment, all of whose phrasings have vectors. */
  SemanticSide(IndexSearcher searcher, PhrasingStore store) throws IOException {
    IndexReader reader = searcher.getIndexReader();
    if (reader.leaves().size() != 1) {
      throw new IOException("the index should have one segment, has " + reader.leaves().size());
    }
    this.searcher = searcher;
    this.store = store;
    this.vectors = reader.leaves().getFirst().reader().getFloatVectorValues(Fields.VECTOR);
    this.ordinals = new int[reader.maxDoc()];
    KnnVectorValues.DocIndexIterator documents = vectors.iterator();
    for (int doc = documents.nextDoc();
        doc != KnnVectorValues.DocIndexIterator.NO_MORE_DOCS;
        doc = documents.nextDoc()) {
      ordinals[doc] = documents.index();
    }
  }

  /** The targets of the nearest phrasings, nearest first. */
  SequencedSet<Integer> nearest(float[] question, int limit, Exclusion hidden) throws IOException {
    SequencedSet<Integer> targets = new LinkedHashSet<>();
    KnnFloatVectorQuery query = new KnnFloatVectorQuery(Fields.VECTOR, question, NEIGHBOURS);
    for (ScoreDoc hit : searcher.search(query, NEIGHBOURS).scoreDocs) {
      if (!hidden.hides(hit.doc)) {
        targets.add(store.target(hit.doc));
      }
      if (targets.size() == limit) {
        break;
      }
    }
    return targets;
  }

  /** One question's reader of vectors; for use by one thread. */
  Reading reading(float[] question) throws IOException {
    return new Reading(question, vectors.copy());
  }

  /** The vector of a phrasing document; a copy. */
  float[] vector(int document) throws IOException {
    return vectors.copy().vectorValue(ordinals[document]).clone();
  }

  /** Compares one question with the phrasings of targets. */
  final class Reading {
    private final float[] question;
    private final FloatVectorValues values;

    private Reading(float[] question, FloatVectorValues values) {
      this.question = question;
      this.values = values;
    }

    /** The kernel similarity of a target's phrasings, and the nearest of them. */
    Kernel kernel(int target, Exclusion hidden) throws IOException {
      List<Integer> documents = store.phrasings(target);
      double sum = 0;
      double best = -1;
      int nearest = -1;
      for (int document : documents) {
        if (hidden.hides(document)) {
          continue;
        }
        double cosine = LinearHead.dot(question, values.vectorValue(ordinals[document]));
        sum += Math.exp(SHARPNESS * (cosine - 1));
        if (cosine > best) {
          best = cosine;
          nearest = document;
        }
      }
      return new Kernel(nearest < 0 ? 0 : 1 + Math.log(sum) / SHARPNESS, nearest);
    }

    float[] question() {
      return question;
    }
  }

  /**
   * How near a target's phrasings are to a question.
   *
   * @param nearest the nearest phrasing's document; -1 where there is none
   */
  record Kernel(double similarity, int nearest) {}
}
