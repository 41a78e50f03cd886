package io.github.dorasan.answering;

import io.github.dorasan.retrieval.Evidence;
import io.github.dorasan.retrieval.Match;
import java.util.ArrayList;
import java.util.List;

/**
 * Gives each match the probability that it answers the question: a logistic model over what the
 * evidence holds. The probability is not calibrated to any knowledge folder.
 */
final class CandidateRater {
  private static final double BIAS = -4.2;
  private static final double SIMILARITY = 4.0;
  private static final double BM25 = 1.5;
  private static final double COVERAGE = 3.0;
  private static final double CONTENT = 0.5;
  private static final double LEAD = 3.0;

  private CandidateRater() {}

  /** Rates matches, which stand best first. */
  static List<Candidate> rate(List<Match> matches) {
    List<Candidate> candidates = new ArrayList<>();
    for (Match match : matches) {
      double rival =
          matches.stream()
              .filter(other -> !other.target().entry().equals(match.target().entry()))
              .mapToDouble(Match::score)
              .findFirst()
              .orElse(0);
      candidates.add(new Candidate(match, probability(match.why(), match.score() - rival)));
    }
    return candidates;
  }

  private static double probability(Evidence why, double lead) {
    double logit =
        BIAS
            + SIMILARITY * why.phrasingSimilarity()
            + BM25 * Math.min(1, why.bm25())
            + COVERAGE * why.entryCoverage()
            + CONTENT * Math.min(1, why.contentScore())
            + LEAD * lead;
    return 1 / (1 + Math.exp(-logit));
  }
}
