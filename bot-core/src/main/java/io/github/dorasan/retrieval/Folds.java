package io.github.dorasan.retrieval;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Divides the phrasings of each target into folds of phrasings that are alike. With a phrasing
 * those of its fold that are most like it are held out: those who ask do not know the words that a
 * folder's author used, so a twin of the question must not stand in the index.
 */
final class Folds {
  static final int COUNT = 3;

  /**
   * So many phrasings are held out with one at most. A question's twins are few; where an entry has
   * many phrasings, a whole fold of them leaves a hole that those who ask do not meet.
   */
  static final int MOST_ALIKE = 3;

  private final PhrasingStore store;
  private final Optional<SemanticSide> side;
  private final int[] folds;

  Folds(PhrasingStore store, int targets, Optional<SemanticSide> side) throws IOException {
    this.store = store;
    this.side = side;
    this.folds = new int[store.documentCount()];
    for (int target = 0; target < targets; target++) {
      int fold = target;
      for (List<Integer> alike : groups(store.phrasings(target))) {
        for (int document : alike) {
          folds[document] = fold % COUNT;
        }
        fold++;
      }
    }
  }

  /** The fold of a phrasing's document, from 0. */
  int fold(int document) {
    return folds[document];
  }

  /**
   * A phrasing's document, and those of the others of its target in the same fold that are most
   * like it.
   */
  Set<Integer> members(int document) throws IOException {
    Member asked = member(document);
    List<Member> others = new ArrayList<>();
    for (int other : store.phrasings(store.target(document))) {
      if (other != document && folds[other] == folds[document]) {
        others.add(member(other));
      }
    }
    // Without vectors those written one after the other are alike.
    others.sort(
        side.isPresent()
            ? Comparator.comparingDouble(asked::likeness).reversed()
            : Comparator.comparingInt(other -> Math.abs(other.document - document)));
    Set<Integer> members = new HashSet<>(Set.of(document));
    others.stream().limit(MOST_ALIKE).forEach(other -> members.add(other.document));
    return members;
  }

  private Member member(int document) throws IOException {
    return new Member(document, side.isPresent() ? side.get().vector(document) : new float[0]);
  }

  /**
   * Groups of like size: with vectors, each is the phrasing that is least like the rest and those
   * nearest to it; without, phrasings that stand side by side, which one hand wrote one after the
   * other.
   */
  private List<List<Integer>> groups(List<Integer> documents) throws IOException {
    List<Member> rest = new ArrayList<>();
    for (int document : documents) {
      rest.add(member(document));
    }
    List<List<Integer>> groups = new ArrayList<>();
    for (int left = COUNT; left > 0 && !rest.isEmpty(); left--) {
      int size = (rest.size() + left - 1) / left;
      if (side.isPresent()) {
        Member seed = loneliest(rest);
        rest.sort(Comparator.comparingDouble(seed::likeness).reversed());
      }
      groups.add(rest.subList(0, size).stream().map(member -> member.document).toList());
      rest.subList(0, size).clear();
    }
    return groups;
  }

  private static Member loneliest(List<Member> members) {
    return members.stream()
        .min(
            Comparator.comparingDouble(
                member -> members.stream().mapToDouble(member::likeness).sum()))
        .orElseThrow();
  }

  /** A phrasing's document and its vector. */
  private static final class Member {
    private final int document;
    private final float[] vector;

    private Member(int document, float[] vector) {
      this.document = document;
      this.vector = vector;
    }

    private double likeness(Member other) {
      return LinearHead.dot(vector, other.vector);
    }
  }
}
