package io.github.dorasan.community.learning;

import io.github.dorasan.model.EntryId;
import java.time.Instant;
import java.util.Optional;

/**
 * What a member thinks of an answer.
 *
 * @param member their keyed hash
 * @param reason why it did not help, where they said
 * @param at when, to the millisecond
 */
public record Vote(
    EntryId entry, String member, boolean helpful, Optional<Reason> reason, Instant at) {
  /** Why an answer did not help. */
  public enum Reason {
    /** It says what is not so. */
    WRONG,
    /** It answers something else. */
    BESIDE,
    /** It was so once. */
    OUTDATED,
    /** It hurts to read. */
    UPSETTING
  }
}
