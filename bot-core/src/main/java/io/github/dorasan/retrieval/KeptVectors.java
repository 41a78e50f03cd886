package io.github.dorasan.retrieval;

/**
 * The vectors of texts that are knowledge, or kept like it, so that each is embedded once however
 * often an overlay is laid anew. What people ask is not kept here.
 */
final class KeptVectors {
  private static final int MOST = 4000;

  private final Embedder embedder;
  private final Kept<String, float[]> kept = new Kept<>(MOST);

  KeptVectors(Embedder embedder) {
    this.embedder = embedder;
  }

  /** The vector of a text, kept from now on. */
  float[] keep(String text) {
    return kept.find(text, embedder::embed);
  }

  /** Keeps a vector that is known. */
  void keep(String text, float[] vector) {
    kept.keep(text, vector);
  }

  /** The vector of any text, kept only if it was before. */
  float[] of(String text) {
    return kept.find(text).orElseGet(() -> embedder.embed(text));
  }
}
