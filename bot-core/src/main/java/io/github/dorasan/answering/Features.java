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
 * @param choice the best match's share of the softmax over all matches' scores
 * @param lead how far its score is before the best match of another entry, 0 to 1
 * @param head the linear head's probability
 * @param unknown share of the question's words that the index does not know
 * @param numbers 1 where the question holds a number that the nearest phrasing and the entry lack
 */
record Features(
    double meaning,
    double wording,
    double coverage,
    double choice,
    double lead,
    double head,
    double unknown,
    double numbers) {
  static final int COUNT = 8;

  /** Of the first match of a retrieval, which must have one. */
  static Features of(Retrieval found) {
    List<Match> matches = found.matches();
    Match best = matches.getFirst();
    Evidence why = best.why();
    double rival =
        matches.stream()
            .filter(match -> !match.target().entry().equals(best.target().entry()))
            .mapToDouble(Match::score)
            .findFirst()
            .orElse(best.score() - 10);
    return new Features(
        why.meaning(),
        why.phrasingSimilarity(),
        why.entryCoverage(),
        1 / matches.stream().mapToDouble(match -> Math.exp(match.score() - best.score())).sum(),
        Math.clamp((best.score() - rival) / 10, 0, 1),
        why.head(),
        found.unknownShare(),
        why.missing().stream().anyMatch(Features::number) ? 1 : 0);
  }

  private static boolean number(String word) {
    return word.chars().anyMatch(Character::isDigit);
  }

  double[] toArray() {
    return new double[] {meaning, wording, coverage, choice, lead, head, unknown, numbers};
  }
}
