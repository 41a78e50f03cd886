package io.github.dorasan.benchmark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes an FAQ of as many entries as one likes, of one phrasing each and no two alike, to be
 * imported: how the time of a build and of an answer grows with a folder. The same count gives the
 * same file.
 */
public final class ManyEntries {
  private static final long STEP = 1_234_567;

  private static final List<String> OPENINGS =
      List.of(
          "How do I %s",
          "When may members %s",
          "Who can %s",
          "What does it cost to %s",
          "Where do I go to %s",
          "Is it allowed to %s",
          "How long does it take to %s",
          "Which form do I need to %s");

  private static final List<String> VERBS =
      words(
          "borrow return repair clean reserve paint move sell measure label photograph insure store"
              + " polish rent inspect replace donate unlock decorate");

  private static final List<String> KINDS =
      words(
          "wooden folding electric antique broken heavy glass portable striped copper silent spare"
              + " woven tall painted rusty wireless inflatable marble leather");

  private static final List<String> THINGS =
      words(
          "ladder piano projector tent kettle bicycle lantern easel printer drill sofa telescope"
              + " canoe freezer loom microphone anvil wardrobe globe trolley lathe carpet violin"
              + " scanner bench");

  private static final List<String> PLACES =
      words(
          "attic cellar garden library kitchen workshop garage theatre gallery courtyard nursery"
              + " laundry chapel stable greenhouse boathouse gym archive bakery studio");

  private ManyEntries() {}

  private static List<String> words(String text) {
    return List.of(text.split(" ", -1));
  }

  /**
   * Writes the file.
   *
   * @param args how many entries, at most 1,600,000, and the file
   */
  public static void main(String[] args) throws IOException {
    write(Integer.parseInt(args[0]), Path.of(args[1]));
  }

  static void write(int count, Path file) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (int i = 0; i < count; i++) {
        out.write(row(i));
        out.newLine();
      }
    }
  }

  private static String row(int index) {
    return "{\"id\":\"%s\",\"question\":\"%s\",\"answer\":\"%s\"}"
        .formatted(id(index), question(index), answer(index));
  }

  static String id(int index) {
    return "entry-" + index;
  }

  static String answer(int index) {
    return "Ask at desk %d for the %s; bring card %d."
        .formatted(index % 90 + 1, thing(index), index);
  }

  /** What an entry is found by. */
  static String question(int index) {
    long at = at(index);
    String asked = pick(OPENINGS, at).formatted(pick(VERBS, at / OPENINGS.size()));
    return asked + " the " + thing(index) + " in the " + place(index) + "?";
  }

  /** The same in words that no entry has. */
  static String otherwise(int index) {
    String verb = pick(VERBS, at(index) / OPENINGS.size());
    return "someone told me to " + verb + " a " + thing(index) + " at the " + place(index);
  }

  /** Steps by a number without a common factor, so that neighbours are not alike. */
  private static long at(int index) {
    long all = (long) OPENINGS.size() * VERBS.size() * KINDS.size() * THINGS.size() * PLACES.size();
    return index * STEP % all;
  }

  private static String thing(int index) {
    long at = at(index) / OPENINGS.size() / VERBS.size();
    return pick(KINDS, at) + " " + pick(THINGS, at / KINDS.size());
  }

  private static String place(int index) {
    return pick(PLACES, at(index) / OPENINGS.size() / VERBS.size() / KINDS.size() / THINGS.size());
  }

  private static String pick(List<String> words, long at) {
    return words.get((int) (at % words.size()));
  }
}
