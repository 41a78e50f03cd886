package io.github.dorasan.community.learning;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that a community does not want to be answered with.
 *
 * @param id of the entry or topic; empty for everything
 * @param by the moderator's id on the platform
 * @param at since when, to the millisecond
 * @param until when it ends by itself, to the millisecond
 */
public record Hidden(
    Kind kind, String id, String reason, String by, Instant at, Optional<Instant> until) {
  /** What is hidden. */
  public enum Kind {
    /** One entry. */
    ENTRY,
    /** A topic with all its entries and facts. */
    TOPIC,
    /** Everything: the bot is quiet. */
    ALL
  }

  /** Whether it is still hidden at some time. */
  public boolean holds(Instant time) {
    return until.isEmpty() || time.isBefore(until.get());
  }
}
