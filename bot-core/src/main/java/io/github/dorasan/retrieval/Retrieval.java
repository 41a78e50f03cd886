package io.github.dorasan.retrieval;

import java.util.List;

/**
 * What was found for a question.
 *
 * @param matches best first
 * @param known the question's words that the index knows, after spelling help
 * @param unknown the question's words that the index does not know
 */
public record Retrieval(List<Match> matches, List<String> known, List<String> unknown) {
  public Retrieval {
    matches = List.copyOf(matches);
    known = List.copyOf(known);
    unknown = List.copyOf(unknown);
  }
}
