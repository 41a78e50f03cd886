package io.github.dorasan.retrieval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedSet;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.AcceptDocs;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;

/** Finds targets by meaning: nearest neighbours first, then every phrasing of a target exactly. */
final class SemanticSide {
  private static final int NEIGHBOURS = 40;
  private static final double SHARPNESS = 30;

  /** How many vectors may be compared with a question. */
  private static final int ALL = Integer.MAX_VALUE;

  private final IndexSearcher searcher;
  private final FloatVectorValues vectors;
  private final int[] ordinals;
  private final Phrasings store;

  /** The vectors of documents that stand after the index's; empty for one that is no phrasing. */
  private final float[][] after;

  /** Over an index of one segment, all of whose phrasings have vectors. */
  SemanticSide(IndexSearcher searcher, Phrasings store) throws IOException {
    IndexReader reader = searcher.getIndexReader();
    if (reader.leaves().size() != 1) {
      throw new IOException("the index should have one segment, has " + reader.leaves().size());
    }
    this.searcher = searcher;
    this.store = store;
    this.after = new float[0][];
    this.vectors = reader.leaves().getFirst().reader().getFloatVectorValues(Fields.VECTOR);
    this.ordinals = new int[reader.maxDoc()];
    KnnVectorValues.DocIndexIterator documents = vectors.iterator();
    for (int doc = documents.nextDoc();
        doc != KnnVectorValues.DocIndexIterator.NO_MORE_DOCS;
        doc = documents.nextDoc()) {
      ordinals[doc] = documents.index();
    }
  }

  private SemanticSide(
      SemanticSide base, IndexSearcher searcher, Phrasings store, float[][] after) {
    this.searcher = searcher;
    this.vectors = base.vectors;
    this.ordinals = base.ordinals;
    this.store = store;
    this.after = after;
  }

  /**
   * The same with more documents after its own.
   *
   * @param searcher finds whatever of its own documents is to be found
   * @param more their vectors; empty for a document that is no phrasing
   */
  SemanticSide with(IndexSearcher searcher, Phrasings store, float[][] more) {
    return new SemanticSide(this, searcher, store, more);
  }

  /** The targets of the nearest phrasings, nearest first. */
  SequencedSet<Integer> nearest(float[] question, int limit, Exclusion hidden) throws IOException {
    SequencedSet<Integer> targets = new LinkedHashSet<>();
    for (int document : neighbours(question, NEIGHBOURS)) {
      if (!hidden.hides(document)) {
        targets.add(store.target(document));
      }
      if (targets.size() == limit) {
        break;
      }
    }
    return targets;
  }

  /** The documents of the nearest phrasings, nearest first. */
  List<Integer> neighbours(float[] question, int limit) throws IOException {
    List<ScoreDoc> hits = new ArrayList<>();
    for (LeafReaderContext part : searcher.getIndexReader().leaves()) {
      LeafReader reader = part.reader();
      AcceptDocs visible = AcceptDocs.fromLiveDocs(reader.getLiveDocs(), reader.maxDoc());
      for (ScoreDoc hit :
          reader.searchNearestVectors(Fields.VECTOR, question, limit, visible, ALL).scoreDocs) {
        hits.add(new ScoreDoc(part.docBase + hit.doc, hit.score));
      }
    }
    for (int i = 0; i < after.length; i++) {
      if (after[i].length > 0) {
        // As Lucene scores the cosine of vectors of length one.
        float score = (1 + LinearHead.dot(question, after[i])) / 2;
        hits.add(new ScoreDoc(ordinals.length + i, score));
      }
    }
    hits.sort(Comparator.comparingDouble((ScoreDoc hit) -> -hit.score));
    return hits.stream().limit(limit).map(hit -> hit.doc).toList();
  }

  /** One question's reader of vectors; for use by one thread. */
  Reading reading(float[] question) throws IOException {
    return new Reading(question, vectors.copy());
  }

  /** The vector of the phrasing that has the very words of a text; a copy. */
  Optional<float[]> vector(String text) {
    try {
      OptionalInt document = store.document(text);
      return document.isPresent() ? Optional.of(vector(document.getAsInt())) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("the index cannot be read: " + e.getMessage(), e);
    }
  }

  /** The vector of a phrasing document; a copy. */
  float[] vector(int document) throws IOException {
    return vector(document, vectors.copy()).clone();
  }

  private float[] vector(int document, FloatVectorValues values) throws IOException {
    return document < ordinals.length
        ? values.vectorValue(ordinals[document])
        : after[document - ordinals.length];
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
        double cosine = LinearHead.dot(question, vector(document, values));
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
