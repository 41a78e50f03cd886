package io.github.dorasan.community.learning;

import java.time.Instant;

/**
 * A question that people asked and that had no answer, or one that did not help.
 *
 * @param number unique within its community, from 1
 * @param text masked, as it was first asked
 * @param people how many different people asked it
 */
public record KeptQuestion(
    long number, String text, Status status, int people, Instant first, Instant last) {
  /** What moderators made of it. */
  public enum Status {
    /** Nothing yet. */
    OPEN,
    /** Out of the list, until somebody else asks it. */
    DISMISSED,
    /** Out of the list for good, however often it is asked. */
    BLOCKED,
    /** Learned as not covered. */
    NOT_COVERED,
    /** It was taught. */
    ANSWERED
  }
}
