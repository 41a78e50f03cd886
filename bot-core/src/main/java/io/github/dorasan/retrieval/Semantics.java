package io.github.dorasan.retrieval;

import java.util.List;
import java.util.Optional;

/**
 * What an index needs to search by meaning.
 *
 * @param head the linear head; empty where there are too many targets for one
 * @param parts heads that have not seen one part each; empty but while a folder is learnt from
 */
record Semantics(
    Embedder embedder, SemanticSide side, Optional<LinearHead> head, List<LinearHead> parts) {

  /** The head that has not seen a part; -1 for the one that has seen everything. */
  Optional<LinearHead> head(int part) {
    return part >= 0 && !parts.isEmpty() ? Optional.of(parts.get(part)) : head;
  }
}
