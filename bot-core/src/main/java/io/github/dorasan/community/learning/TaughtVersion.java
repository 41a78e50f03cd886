package io.github.dorasan.community.learning;

import io.github.dorasan.model.TaughtAnswer;
import java.time.Instant;

/**
 * A taught answer as it was at some time.
 *
 * @param version from 1
 * @param removed whether it was taken away then; the answer is the one that was taken away
 * @param by the moderator's id on the platform
 * @param at when, to the millisecond
 */
public record TaughtVersion(
    TaughtAnswer answer, int version, boolean removed, String by, Instant at) {}
