package io.github.dorasan.retrieval;

import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene104.Lucene104HnswScalarQuantizedVectorsFormat;

/** Lucene's own codec, with scalar-quantised vectors. It is read by Lucene's codec of that name. */
final class QuantizedVectorCodec extends Lucene104Codec {
  private final KnnVectorsFormat vectors = new Lucene104HnswScalarQuantizedVectorsFormat();

  @Override
  public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
    return vectors;
  }
}
