package io.github.dorasan.answering;

import io.github.dorasan.retrieval.Evidence;
import io.github.dorasan.retrieval.Match;
import io.github.dorasan.retrieval.Target;
import java.util.ArrayList;
import java.util.List;

/** Rates what is asked in the very words of the knowledge. */
final class WordForWord {
  private WordForWord() {}

  /**
   * The candidates with a target first and certain; the others keep what is left, which is 0.
   *
   * @param text what is asked
   */
  static List<Candidate> first(Target target, String text, List<Candidate> candidates) {
    Match match =
        candidates.stream()
            .map(Candidate::match)
            .filter(found -> found.target().equals(target))
            .findFirst()
            .orElseGet(() -> new Match(target, 0, evidence(text)));
    List<Candidate> all = new ArrayList<>(List.of(new Candidate(match, 1)));
    candidates.stream()
        .filter(other -> !other.match().target().equals(target))
        .limit(Math.max(0, candidates.size() - 1L))
        .forEach(other -> all.add(new Candidate(other.match(), 0)));
    return all;
  }

  private static Evidence evidence(String text) {
    return new Evidence(text, List.of(), List.of(), 0, 1, 1, 0, 0, 0.5, 0, 0, 0);
  }
}
