package io.github.dorasan.community.learning;

import io.github.dorasan.platform.MessageRef;
import java.time.Instant;
import java.util.Optional;

/**
 * Someone who asked a question that was kept.
 *
 * @param member their keyed hash
 * @param at when they last asked it, to the millisecond
 * @param message where they asked it, if that may be kept
 * @param answered whether they have been told the answer since
 */
public record Asker(String member, Instant at, Optional<MessageRef> message, boolean answered) {
  /** Someone who waits for an answer. */
  public static Asker waiting(String member, Instant at, Optional<MessageRef> message) {
    return new Asker(member, at, message, false);
  }
}
