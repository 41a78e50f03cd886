package io.github.dorasan.retrieval;

/** Finds the targets that are nearest to a question. Safe for use by many threads at once. */
public interface Retriever {
  /**
   * The targets nearest to a text, best first, each at most once.
   *
   * @param text any text; none of its characters has a special meaning
   * @param limit how many at most, from 1
   */
  Retrieval retrieve(String text, int limit);
}
