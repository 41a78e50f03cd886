package io.github.dorasan.daily;

import io.github.dorasan.community.CommunityId;
import io.github.dorasan.platform.ChannelRef;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * How daily facts are posted in this installation; the same on every instance.
 *
 * @param latest how late a fact may be in a community; after that its date is left out
 * @param quiet where nothing is to be posted now: a date that falls into it is left out
 * @param lease how long an instance has to send a fact it has reserved; well below the time for
 *     which a platform tells repeats apart
 * @param seed of the order of the facts
 * @param publishes whether those get a channel's facts too who follow it from elsewhere
 */
public record DailyRules(
    Function<CommunityId, Duration> latest,
    Predicate<CommunityId> quiet,
    Duration lease,
    long seed,
    Predicate<ChannelRef> publishes) {
  private static final Duration LEASE = Duration.ofSeconds(30);

  /** Three hours everywhere, and half a minute. */
  public static final DailyRules DEFAULT = of(_ -> Duration.ofHours(3), _ -> false);

  /** As late, and as quiet, as each community wants, and half a minute. */
  public static DailyRules of(
      Function<CommunityId, Duration> latest, Predicate<CommunityId> quiet) {
    return new DailyRules(latest, quiet, LEASE, 0, _ -> false);
  }

  /** The same, and the facts of some channels are published. */
  public DailyRules publishing(Predicate<ChannelRef> channels) {
    return new DailyRules(latest, quiet, lease, seed, channels);
  }
}
