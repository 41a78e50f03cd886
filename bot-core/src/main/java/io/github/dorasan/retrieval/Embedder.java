package io.github.dorasan.retrieval;

/**
 * Turns a text into a vector, so that texts of like meaning lie close together. Safe for use by
 * many threads at once; the same text gets the same vector.
 */
public interface Embedder {
  /** A name that changes whenever the vectors do. */
  String name();

  /** How many numbers a vector has. */
  int dimensions();

  /** Whether a lower-case word is one that the model knows as a whole. */
  boolean knows(String word);

  /** The vector of a text, of length one (Euclidean). */
  float[] embed(String text);
}
