package io.github.dorasan.model;

import java.util.List;
import java.util.Optional;

/**
 * A near question that the sources are known not to answer.
 *
 * @param about what is not covered, as a noun phrase
 * @param nearest the entry that is the nearest thing covered
 */
public record UncoveredQuestion(
    EntryId id, String question, List<String> phrasings, String about, Optional<EntryId> nearest) {
  public UncoveredQuestion {
    phrasings = List.copyOf(phrasings);
  }
}
