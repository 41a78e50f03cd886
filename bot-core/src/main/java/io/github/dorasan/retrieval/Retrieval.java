package io.github.dorasan.retrieval;

import java.util.List;

/**
 * What was found for a question.
 *
 * @param matches best first
 * @param known the question's words that the index knows, after spelling help
 * @param unknown the question's words that the index does not know
 * @param unknownShare their share of the question's weight, 0 to 1
 */
public record Retrieval(
    List<Match> matches, List<String> known, List<String> unknown, double unknownShare) {
  public Retrieval {
    matches = List.copyOf(matches);
    known = List.copyOf(known);
    unknown = List.copyOf(unknown);
  }
}
