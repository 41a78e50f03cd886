package io.github.dorasan.retrieval;

import java.util.List;

/**
 * What was found for a question.
 *
 * @param matches best first
 * @param known the question's words that the index knows, after spelling help
 * @param unknown the question's words that the index does not know
 * @param yesOrNo whether the question's words show that it wants a yes or a no
 */
public record Retrieval(
    List<Match> matches, List<String> known, List<String> unknown, boolean yesOrNo) {
  public Retrieval {
    matches = List.copyOf(matches);
    known = List.copyOf(known);
    unknown = List.copyOf(unknown);
  }
}
