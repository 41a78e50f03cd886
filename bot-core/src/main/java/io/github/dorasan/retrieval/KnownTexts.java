package io.github.dorasan.retrieval;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.OptionalInt;

/**
 * Finds phrasings by their words, in whatever case and with whatever punctuation, as far as ASCII
 * goes: a hash table of document numbers over the texts where they lie, as it is made at each
 * start.
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
      byte[] words = words(document);
      if (words.length > 0) {
        slots[slot(words)] = document;
      }
    }
  }

  /** The document of a phrasing that has the very words of a text. */
  OptionalInt document(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    int document = slots[slot(words(bytes, 0, bytes.length))];
    return document == FREE ? OptionalInt.empty() : OptionalInt.of(document);
  }

  /** Where a text's words stand, or the free place where they would. */
  private int slot(byte[] words) {
    int hash = Arrays.hashCode(words);
    int slot = (hash ^ (hash >>> 16)) & (slots.length - 1);
    while (slots[slot] != FREE && !Arrays.equals(words(slots[slot]), words)) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }

  private byte[] words(int document) {
    return words(table.texts, table.textStarts[document], table.textStarts[document + 1]);
  }

  /** Letters in lower case and digits, words apart by one blank; what is beyond ASCII as it is. */
  private static byte[] words(byte[] text, int start, int end) {
    byte[] words = new byte[end - start];
    int length = 0;
    for (int i = start; i < end; i++) {
      byte letter = folded(text[i]);
      boolean apart = letter != ' ' || (length > 0 && words[length - 1] != ' ');
      if (apart && text[i] != '\'') {
        words[length++] = letter;
      }
    }
    return Arrays.copyOf(words, length > 0 && words[length - 1] == ' ' ? length - 1 : length);
  }

  private static byte folded(byte letter) {
    if ('A' <= letter && letter <= 'Z') {
      return (byte) (letter + ('a' - 'A'));
    }
    boolean word = ('a' <= letter && letter <= 'z') || ('0' <= letter && letter <= '9');
    return word || letter < 0 ? letter : (byte) ' ';
  }
}
