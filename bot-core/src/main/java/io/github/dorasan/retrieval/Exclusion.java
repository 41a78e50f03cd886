package io.github.dorasan.retrieval;

import java.util.Set;

/**
 * What a held-out retrieval must not see.
 *
 * @param documents phrasings' and contents' documents
 * @param fold the fold that the question belongs to; -1 where it belongs to none
 */
record Exclusion(Set<Integer> documents, int fold) {
  static final Exclusion NONE = new Exclusion(Set.of(), -1);

  Exclusion {
    documents = Set.copyOf(documents);
  }

  boolean hides(int document) {
    return !documents.isEmpty() && documents.contains(document);
  }
}
