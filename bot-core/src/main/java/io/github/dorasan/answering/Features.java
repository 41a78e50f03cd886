package io.github.dorasan.answering;

import io.github.dorasan.retrieval.Evidence;
import io.github.dorasan.retrieval.Match;
import io.github.dorasan.retrieval.Retrieval;
import java.util.List;

/**
 * What the probability of the best match is told from. Each is about 0 to 1.
 *
 * @param meaning kernel similarity by meaning; 0 without a sentence model
 * @param wording similarity to the nearest phrasing by words
 * @param coverage share of the question's words that the entry holds
 * @param numbers 1 where the question holds a number that the nearest phrasing and the entry lack
 * @param choice share of the softmax over all matches' scores that the best match and those that
 *     rest on the same facts have
 * @param lead how far its score is before the best match that rests on other facts, 0 to 1
 * @param head the linear head's probability
 * @param kindFit how usual it is to ask the best match for that kind of thing
 */
record Features(
    double meaning,
    double wording,
    double coverage,
    double numbers,
    double choice,
    double lead,
    double head,
    double kindFit) {
  /** What tells whether the knowledge answers a question at all. */
  static final List<String> SCOPE_NAMES = List.of("meaning", "wording", "coverage", "numbers");

  /** What tells whether, if it does, the best match is the one that answers it. */
  static final List<String> CHOICE_NAMES =
      List.of("choice", "lead", "head", "kind-fit", "meaning", "coverage");

  /** Of the first match of a retrieval, which must have one. */
  static Features of(Retrieval found, SharedFacts shared) {
    List<Match> matches = found.matches();
    Match best = matches.getFirst();
    Evidence why = best.why();
    double rival =
        matches.stream()
            .filter(match -> !shared.alike(match.target(), best.target()))
            .mapToDouble(Match::score)
            .findFirst()
            .orElse(best.score() - 10);
    return new Features(
        why.meaning(),
        why.phrasingSimilarity(),
        why.entryCoverage(),
        why.missing().stream().anyMatch(Features::number) ? 1 : 0,
        choice(matches, shared),
        Math.clamp((best.score() - rival) / 10, 0, 1),
        why.head(),
        why.kindFit());
  }

  private static double choice(List<Match> matches, SharedFacts shared) {
    Match best = matches.getFirst();
    double all = 0;
    double alike = 0;
    for (Match match : matches) {
      double share = Math.exp(match.score() - best.score());
      all += share;
      alike += shared.alike(match.target(), best.target()) ? share : 0;
    }
    return alike / all;
  }

  private static boolean number(String word) {
    return word.chars().anyMatch(Character::isDigit);
  }

  double[] ofScope() {
    return new double[] {meaning, wording, coverage, numbers};
  }

  double[] ofChoice() {
    return new double[] {choice, lead, head, kindFit, meaning, coverage};
  }
}
