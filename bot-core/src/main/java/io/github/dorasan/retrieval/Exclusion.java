package io.github.dorasan.retrieval;

import io.github.dorasan.model.EntryId;
import java.util.Optional;

/**
 * What a held-out retrieval must not see.
 *
 * @param document a phrasing's document; -1 for none
 * @param entry an entry that is hidden with all its targets
 */
record Exclusion(int document, Optional<EntryId> entry) {
  /** Into how many parts the phrasings are divided for heads that have not seen one of them. */
  static final int PARTS = 3;

  static final Exclusion NONE = new Exclusion(-1, Optional.empty());

  boolean hides(int other) {
    return document == other;
  }

  /** The part that the hidden phrasing belongs to; -1 where none is hidden. */
  int part() {
    return document < 0 ? -1 : part(document);
  }

  /** The part that a phrasing's document belongs to, from 0. */
  static int part(int document) {
    return Math.floorMod(document * 0x9E3779B9, PARTS);
  }
}
