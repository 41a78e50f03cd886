package io.github.dorasan.answering;

import io.github.dorasan.model.EntryId;
import io.github.dorasan.model.FactId;
import io.github.dorasan.model.FaqEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Puts the answers to several questions of one message together, where they are better answered
 * apart than the message as a whole is.
 */
final class Compounds {
  /** How many questions of one message are answered. */
  static final int MOST_PARTS = 3;

  /** Stands between the parts in what was understood. */
  static final String BETWEEN_PARTS = ";";

  private static final int CANDIDATES = 10;

  /** From here on several parts are answered apart, unless one entry tells all of it. */
  private static final double SURE_PARTS = 0.9;

  private Compounds() {}

  /**
   * One outcome of all.
   *
   * @param whole the outcome of the message as a whole
   * @param parts the outcomes of its questions, in order, at least two
   * @param askedInOne whether the knowledge asks all of it in one question
   */
  static Outcome compose(Outcome whole, List<Outcome> parts, boolean askedInOne) {
    List<Outcome> asked = distinct(parts);
    List<Outcome> answered = asked.stream().filter(part -> part.answer().answers()).toList();
    if (answered.isEmpty() || asked.isEmpty()) {
      return whole;
    }
    double weakest = answered.stream().mapToDouble(Outcome::confidence).min().orElseThrow();
    boolean gap = asked.stream().anyMatch(part -> part.answer() instanceof Answer.KnownGap);
    if (whole.answer().answers()
        && !gap
        && (askedInOne || wholeIsBetter(whole, answered, weakest))) {
      return whole;
    }
    if (asked.size() == 1) {
      return answered.getFirst();
    }
    return new Outcome(
        new Answer.Composed(asked.stream().map(Outcome::answer).toList()),
        weakest,
        candidates(asked),
        asked.stream().map(Outcome::understood).collect(Collectors.joining(BETWEEN_PARTS + " ")));
  }

  /** What says something, and each entry once. */
  private static List<Outcome> distinct(List<Outcome> parts) {
    List<Outcome> distinct = new ArrayList<>();
    Set<EntryId> entries = new HashSet<>();
    for (Outcome part : parts) {
      boolean asks =
          switch (part.answer()) {
            case Answer.Answered _, Answer.Corrected _, Answer.Composed _ ->
                entries.add(part.answer().answeredFrom().map(FaqEntry::id).orElseThrow());
            case Answer.KnownGap _, Answer.NothingNear _, Answer.NearMiss _, Answer.Suggested _ ->
                true;
            case Answer.OtherLanguage _, Answer.SmallTalk _, Answer.Ignored _ -> false;
          };
      if (asks) {
        distinct.add(part);
      }
    }
    return distinct;
  }

  private static boolean wholeIsBetter(Outcome whole, List<Outcome> answered, double weakest) {
    Optional<FaqEntry> entry = whole.answer().answeredFrom();
    List<FaqEntry> entries =
        answered.stream().flatMap(part -> part.answer().answeredFrom().stream()).toList();
    Set<FactId> facts = new HashSet<>(entry.map(FaqEntry::facts).orElse(List.of()));
    boolean holdsAll = entries.stream().allMatch(part -> facts.containsAll(part.facts()));
    if (entries.size() > 1 && holdsAll) {
      return answered.stream().allMatch(part -> whole.confidence() >= part.confidence());
    }
    if (entries.size() > 1 && weakest >= SURE_PARTS) {
      return false;
    }
    boolean other = entry.filter(entries::contains).isEmpty();
    return (other || entries.size() == 1) && whole.confidence() >= weakest;
  }

  private static List<Candidate> candidates(List<Outcome> parts) {
    return parts.stream()
        .flatMap(part -> part.candidates().stream())
        .sorted(Comparator.comparingDouble(Candidate::probability).reversed())
        .limit(CANDIDATES)
        .toList();
  }
}
