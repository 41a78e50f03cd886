package io.github.dorasan.retrieval;

/** The fields of the index. */
final class Fields {
  /** The words of one phrasing; on phrasing documents. */
  static final String PHRASING = "phrasing";

  /** The words of a target's answer and facts; on its one content document. */
  static final String CONTENT = "content";

  /**
   * Distinct terms, stored, blank-separated: of the phrasing on phrasing documents, of the whole
   * target on content documents.
   */
  static final String TERMS = "terms";

  /** The phrasing as written, stored; on phrasing documents. */
  static final String TEXT = "text";

  /** The place of the target in the order of the knowledge, as doc value. */
  static final String TARGET = "target";

  private Fields() {}
}
