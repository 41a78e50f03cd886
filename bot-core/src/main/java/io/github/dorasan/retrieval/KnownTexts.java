package io.github.dorasan.retrieval;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.OptionalInt;

/**
 * Finds phrasings by their text, in whatever case of the letters of ASCII: a hash table of document
 * numbers over the texts where they lie, as it is made at each start.
 */
final class KnownTexts {
  private static final int FREE = -1;

  private final PhrasingTable table;
  private final int[] slots;

  KnownTexts(PhrasingTable table) {
    this.table = table;
    int documents = table.targets.length;
    this.slots = new int[Integer.highestOneBit(Math.max(1, documents)) * 4];
    Arrays.fill(slots, FREE);
    for (int document = 0; document < documents; document++) {
      int start = table.textStarts[document];
      int end = table.textStarts[document + 1];
      if (end > start) {
        slots[slot(table.texts, start, end)] = document;
      }
    }
  }

  /** The document of a phrasing that differs from a text in its case at most. */
  OptionalInt document(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    int document = slots[slot(bytes, 0, bytes.length)];
    return document == FREE ? OptionalInt.empty() : OptionalInt.of(document);
  }

  /** Where a text stands, or the free place where it would. */
  private int slot(byte[] text, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + folded(text[i]);
    }
    int slot = (hash ^ (hash >>> 16)) & (slots.length - 1);
    while (slots[slot] != FREE && !reads(slots[slot], text, start, end)) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }

  private boolean reads(int document, byte[] text, int start, int end) {
    int own = table.textStarts[document];
    if (table.textStarts[document + 1] - own != end - start) {
      return false;
    }
    for (int i = 0; i < end - start; i++) {
      if (folded(table.texts[own + i]) != folded(text[start + i])) {
        return false;
      }
    }
    return true;
  }

  private static int folded(byte letter) {
    return 'A' <= letter && letter <= 'Z' ? letter + ('a' - 'A') : letter;
  }
}
