package io.github.dorasan.evaluation;

import io.github.dorasan.answering.Candidate;
import io.github.dorasan.retrieval.Evidence;
import java.util.List;

/**
 * A candidate as a person reads it.
 *
 * @param probability 0 to 1
 * @param relevant whether it is what was wanted
 * @param phrasing its phrasing that is nearest to the question
 * @param shared the question's words that this phrasing holds
 * @param missing the question's words that the whole entry does not hold
 */
public record Near(
    String entry,
    double probability,
    boolean relevant,
    String phrasing,
    List<String> shared,
    List<String> missing) {
  public Near {
    shared = List.copyOf(shared);
    missing = List.copyOf(missing);
  }

  static Near of(Candidate candidate, boolean relevant) {
    Evidence why = candidate.match().why();
    return new Near(
        candidate.match().target().entry().value(),
        candidate.probability(),
        relevant,
        why.phrasing(),
        why.shared(),
        why.missing());
  }
}
