package io.github.dorasan.discord.loopback;

import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Ids as Discord makes them: numbers that grow and tell the time. They keep up with the present,
 * since the library takes no answer to what happened a quarter of an hour ago.
 */
final class Snowflakes {
  private static final long BEGINNING = 1_420_070_400_000L;
  private static final int TIME = 22;

  private final InstantSource clock;
  private final AtomicLong last = new AtomicLong();

  Snowflakes() {
    this(InstantSource.system());
  }

  Snowflakes(InstantSource clock) {
    this.clock = clock;
  }

  String next() {
    long now = (clock.millis() - BEGINNING) << TIME;
    return Long.toString(last.updateAndGet(before -> Math.max(before + (1L << TIME), now)));
  }
}
