package io.github.dorasan.retrieval;

/** The fields of the index. */
final class Fields {
  /** The words of one phrasing; on phrasing documents. */
  static final String PHRASING = "phrasing";

  /** The words of a target's answer and facts; on its one content document. */
  static final String CONTENT = "content";

  /** The vector of one phrasing; on phrasing documents, where there is a sentence model. */
  static final String VECTOR = "vector";

  private Fields() {}
}
