package io.github.dorasan.bot;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.github.dorasan.answering.Outcome;
import io.github.dorasan.platform.ChannelRef;
import io.github.dorasan.platform.Incoming;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * What was last answered, per person and channel, for a limited time. Never mixed between people.
 */
final class Conversations {
  private static final Duration KEPT = Duration.ofMinutes(15);
  private static final int MOST = 10_000;

  private final Cache<Key, Outcome> last;

  private record Key(ChannelRef channel, String person) {}

  Conversations(InstantSource clock) {
    Ticker ticker = () -> TimeUnit.MILLISECONDS.toNanos(clock.millis());
    this.last =
        Caffeine.newBuilder().ticker(ticker).expireAfterWrite(KEPT).maximumSize(MOST).build();
  }

  void remember(Incoming incoming, Outcome outcome) {
    last.put(key(incoming), outcome);
  }

  Optional<Outcome> last(Incoming incoming) {
    return Optional.ofNullable(last.getIfPresent(key(incoming)));
  }

  private static Key key(Incoming incoming) {
    return new Key(incoming.channel(), incoming.author().id());
  }
}
