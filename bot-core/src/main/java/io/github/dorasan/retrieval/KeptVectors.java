package io.github.dorasan.retrieval;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The vectors of texts that are knowledge, or kept like it, so that each is embedded once however
 * often an overlay is laid anew. What people ask is not kept here. The least used go first.
 */
final class KeptVectors {
  private static final int MOST = 4000;

  private final Embedder embedder;
  private final Map<String, float[]> kept =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
              return size() > MOST;
            }
          });

  KeptVectors(Embedder embedder) {
    this.embedder = embedder;
  }

  /** The vector of a text, kept from now on. */
  float[] keep(String text) {
    return find(text)
        .orElseGet(
            () -> {
              float[] vector = embedder.embed(text);
              kept.put(text, vector);
              return vector;
            });
  }

  /** Keeps a vector that is known. */
  void keep(String text, float[] vector) {
    kept.put(text, vector);
  }

  /** The vector of any text, kept only if it was before. */
  float[] of(String text) {
    return find(text).orElseGet(() -> embedder.embed(text));
  }

  private Optional<float[]> find(String text) {
    return Optional.ofNullable(kept.get(text));
  }
}
