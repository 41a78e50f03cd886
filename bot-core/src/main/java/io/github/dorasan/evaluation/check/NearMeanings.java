package io.github.dorasan.evaluation.check;

import io.github.dorasan.knowledge.LocatedKnowledge;
import io.github.dorasan.knowledge.Position;
import io.github.dorasan.knowledge.Problem;
import io.github.dorasan.model.EntryId;
import io.github.dorasan.model.FaqEntry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds phrasings of different entries that mean nearly the same, whatever their words: the cosine
 * of their vectors is {@value #NEAR} or more. Entries that rest on a fact in common or name each
 * other as related are meant to be close, and are not told of.
 *
 * <p>Every pair is compared, over the squared distance of the vectors, {@code 2 - 2 cosine}. How
 * far they are apart along a few {@link PrincipalAxes} already rules almost every pair out.
 */
public final class NearMeanings {
  /** From here on people would hardly tell the two apart. */
  static final double NEAR = 0.95;

  /** More than anybody reads. */
  static final int MOST = 20;

  /** How many axes the first look at each pair takes, eight at a time. */
  private static final int AXES = 16;

  /** Above the squared distance by what rounding may add. */
  private static final float FARTHEST = (float) (2 - 2 * NEAR + 1e-4);

  private final LocatedKnowledge located;
  private final List<String> texts = new ArrayList<>();
  private final List<EntryId> owners = new ArrayList<>();
  private final List<float[]> vectors = new ArrayList<>();

  /** Where each vector stands along the axes, {@value #AXES} numbers a vector. */
  private final float[] places;

  private record Pair(int first, int second, double cosine) {}

  private record Entries(EntryId first, EntryId second) {}

  private NearMeanings(LocatedKnowledge located, Map<String, float[]> known) {
    this.located = located;
    PhrasingOwners.of(located.knowledge())
        .forEach(
            (text, owner) -> {
              float[] vector = known.get(text);
              if (vector != null) {
                texts.add(text);
                owners.add(owner);
                vectors.add(vector);
              }
            });
    this.places = new float[vectors.size() * AXES];
    if (!vectors.isEmpty()) {
      int axes = Math.min(AXES, vectors.getFirst().length);
      PrincipalAxes principal = PrincipalAxes.of(vectors, axes);
      IntStream.range(0, vectors.size())
          .parallel()
          .forEach(i -> principal.place(vectors.get(i), places, i * AXES));
    }
  }

  /**
   * The most alike pairs, at most {@value #MOST}, most alike first; of two entries the one pair
   * that is most alike.
   *
   * @param vectors by phrasing, of length one; a phrasing without one is left out
   */
  public static List<Problem> of(LocatedKnowledge located, Map<String, float[]> vectors) {
    NearMeanings near = new NearMeanings(located, vectors);
    return near.best().stream().map(near::problem).toList();
  }

  private List<Pair> best() {
    List<Pair> pairs =
        IntStream.range(0, texts.size()).parallel().boxed().flatMap(this::near).toList();
    Map<Entries, Pair> best = new HashMap<>();
    for (Pair pair : pairs) {
      best.merge(
          new Entries(owners.get(pair.first()), owners.get(pair.second())),
          pair,
          (a, b) -> b.cosine() > a.cosine() ? b : a);
    }
    return best.values().stream()
        .sorted(
            Comparator.comparingDouble((Pair pair) -> -pair.cosine())
                .thenComparingInt(Pair::first)
                .thenComparingInt(Pair::second))
        .limit(MOST)
        .toList();
  }

  /** The earlier phrasings that are near to one. */
  private Stream<Pair> near(int second) {
    List<Pair> found = new ArrayList<>();
    float[] vector = vectors.get(second);
    for (int first = 0; first < second; first++) {
      if (mayBeNear(first * AXES, second * AXES) && !owners.get(first).equals(owners.get(second))) {
        double cosine = 1 - distance(vectors.get(first), vector) / 2;
        if (cosine >= NEAR && !meantToBeClose(owners.get(first), owners.get(second))) {
          found.add(new Pair(first, second, cosine));
        }
      }
    }
    return found.stream();
  }

  private boolean mayBeNear(int a, int b) {
    float half = eight(a, b);
    return half <= FARTHEST && half + eight(a + 8, b + 8) <= FARTHEST;
  }

  /** The squared distance along eight axes. */
  private float eight(int a, int b) {
    float d0 = places[a] - places[b];
    float d1 = places[a + 1] - places[b + 1];
    float d2 = places[a + 2] - places[b + 2];
    float d3 = places[a + 3] - places[b + 3];
    float d4 = places[a + 4] - places[b + 4];
    float d5 = places[a + 5] - places[b + 5];
    float d6 = places[a + 6] - places[b + 6];
    float d7 = places[a + 7] - places[b + 7];
    return (d0 * d0 + d1 * d1 + d2 * d2 + d3 * d3) + (d4 * d4 + d5 * d5 + d6 * d6 + d7 * d7);
  }

  private static double distance(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      double difference = a[i] - b[i];
      sum += difference * difference;
    }
    return sum;
  }

  private boolean meantToBeClose(EntryId a, EntryId b) {
    Optional<FaqEntry> first = located.knowledge().entry(a);
    Optional<FaqEntry> second = located.knowledge().entry(b);
    return first.isPresent()
        && second.isPresent()
        && (!Collections.disjoint(first.get().facts(), second.get().facts())
            || first.get().related().contains(b)
            || second.get().related().contains(a));
  }

  private Problem problem(Pair pair) {
    Position at = located.positions().ofPhrasing(texts.get(pair.second()));
    return new Problem(
        at.file(),
        at.line(),
        String.format(
            Locale.ROOT,
            "\"%s\" of `%s` means nearly the same as \"%s\" of `%s` (%s), cosine %.2f",
            texts.get(pair.second()),
            owners.get(pair.second()),
            texts.get(pair.first()),
            owners.get(pair.first()),
            located.positions().ofPhrasing(texts.get(pair.first())),
            pair.cosine()),
        "If one answer serves both, keep it under that entry; or name the entries as related");
  }
}
