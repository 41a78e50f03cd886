package io.github.dorasan.daily;

import io.github.dorasan.platform.ChannelRef;
import java.time.Instant;
import java.util.Optional;

/**
 * A channel's schedule as it is kept.
 *
 * @param paused why nothing is posted until a moderator resumes; empty while facts are posted
 * @param since every date whose moment was not after this has been dealt with
 * @param version how often moderators have changed it, from 1
 */
public record StoredSchedule(
    ChannelRef channel,
    DailySchedule schedule,
    Optional<String> paused,
    Instant since,
    long version) {
  /** When the next fact is due, if nothing is in the way; it may lie in the past. */
  public Instant next(Instant now) {
    // A clock that was set back must not silence the channel until it has caught up.
    return schedule.next(since.isBefore(now) ? since : now);
  }
}
