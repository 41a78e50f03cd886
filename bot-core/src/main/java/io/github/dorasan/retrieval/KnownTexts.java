package io.github.dorasan.retrieval;

import java.util.Arrays;
import java.util.OptionalInt;

/**
 * Finds phrasings by their text, in whatever case: a hash table of document numbers that takes
 * eight to sixteen bytes a phrasing, as the texts stay where they are.
 */
final class KnownTexts {
  private static final int FREE = -1;

  private final Phrasings store;
  private final int[] slots;

  /**
   * Over some phrasings.
   *
   * @param documents the numbers of phrasing documents
   */
  KnownTexts(Phrasings store, int[] documents) {
    this.store = store;
    this.slots = new int[Integer.highestOneBit(Math.max(1, documents.length)) * 4];
    Arrays.fill(slots, FREE);
    for (int document : documents) {
      slots[slot(folded(store.text(document)))] = document;
    }
  }

  /** The document of a phrasing that differs from a text in its case at most. */
  OptionalInt document(String text) {
    int document = slots[slot(folded(text))];
    return document == FREE ? OptionalInt.empty() : OptionalInt.of(document);
  }

  /** Where a text stands, or the free place where it would. */
  private int slot(String folded) {
    int slot = spread(folded.hashCode()) & (slots.length - 1);
    while (slots[slot] != FREE && !folded(store.text(slots[slot])).equals(folded)) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }

  private static int spread(int hash) {
    return hash ^ (hash >>> 16);
  }

  private static String folded(String text) {
    return text.codePoints()
        .map(Character::toLowerCase)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
