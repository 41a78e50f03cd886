package io.github.dorasan.community.learning;

import io.github.dorasan.model.TaughtAnswer;
import java.time.Instant;
import java.util.Optional;

/**
 * An answer that a moderator has written and not saved yet.
 *
 * @param by the moderator's id on the platform
 * @param until when it is forgotten, to the millisecond
 * @param before the version that it was made from; 0 for a new answer, whose number means nothing
 * @param kept the question that it was written for
 */
public record TeachingDraft(
    String by, Instant until, int before, Optional<Long> kept, TaughtAnswer answer) {
  /** The same draft of another answer. */
  public TeachingDraft with(TaughtAnswer other) {
    return new TeachingDraft(by, until, before, kept, other);
  }
}
