package io.github.dorasan.answering;

import io.github.dorasan.retrieval.Evidence;
import io.github.dorasan.retrieval.Match;
import io.github.dorasan.retrieval.Retrieval;
import java.util.List;

/**
 * What the probability that the best match answers the question is told from.
 *
 * @param score its score, in tens: how much evidence there is for it
 * @param likeness kernel similarity by meaning; without a sentence model the share of the
 *     question's words that it holds; about 0 to 1
 * @param choice log odds of the share that the best match, and those that rest on the same facts,
 *     have of the softmax over all matches' scores, as if that were at least {@value #LEAST_SHARE}
 *     and at most one less it: how much of the evidence is for nothing else
 * @param kindFit how usual it is to ask the best match for that kind of thing, 0 to 1
 */
record Features(double score, double likeness, double choice, double kindFit) {
  /** What tells whether the knowledge answers a question at all. */
  static final List<String> SCOPE_NAMES = List.of("score", "likeness");

  /** What tells whether, if it does, the best match is the one that answers it. */
  static final List<String> CHOICE_NAMES = List.of("choice", "kind-fit", "likeness");

  private static final double LEAST_SHARE = 0.02;
  private static final double TENS = 10;

  /** Of the first match of a retrieval, which must have one. */
  static Features of(Retrieval found, SharedFacts shared) {
    Match best = found.matches().getFirst();
    return new Features(
        best.score() / TENS,
        likeness(best.why()),
        logOdds(share(found.matches(), shared)),
        best.why().kindFit());
  }

  private static double logOdds(double share) {
    double bounded = Math.clamp(share, LEAST_SHARE, 1 - LEAST_SHARE);
    return Math.log(bounded / (1 - bounded));
  }

  private static double share(List<Match> matches, SharedFacts shared) {
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

  private static double likeness(Evidence why) {
    return why.meaning() == 0 ? why.entryCoverage() : why.meaning();
  }

  double[] ofScope() {
    return new double[] {score, likeness};
  }

  double[] ofChoice() {
    return new double[] {choice, kindFit, likeness};
  }
}
