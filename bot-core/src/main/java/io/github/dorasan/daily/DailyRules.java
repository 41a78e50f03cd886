package io.github.dorasan.daily;

import java.time.Duration;

/**
 * How daily facts are posted in this installation; the same on every instance.
 *
 * @param latest how late a fact may be; after that its date is left out
 * @param lease how long an instance has to send a fact it has reserved; well below the time for
 *     which a platform tells repeats apart
 * @param seed of the order of the facts
 */
public record DailyRules(Duration latest, Duration lease, long seed) {
  /** Three hours, and half a minute. */
  public static final DailyRules DEFAULT =
      new DailyRules(Duration.ofHours(3), Duration.ofSeconds(30), 0);
}
