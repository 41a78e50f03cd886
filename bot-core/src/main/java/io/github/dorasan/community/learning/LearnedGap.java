package io.github.dorasan.community.learning;

import io.github.dorasan.model.EntryId;
import io.github.dorasan.model.UncoveredQuestion;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A question that moderators said is not their subject.
 *
 * @param number unique within its community, from 1
 * @param about what is not covered, as a noun phrase
 * @param by the moderator's id on the platform
 * @param at when, to the millisecond
 */
public record LearnedGap(long number, String question, String about, String by, Instant at) {
  /** The question as the knowledge has such; no id of a folder has a low line. */
  public UncoveredQuestion uncovered() {
    return new UncoveredQuestion(
        new EntryId("gap_" + number), question, List.of(), about, Optional.empty());
  }
}
