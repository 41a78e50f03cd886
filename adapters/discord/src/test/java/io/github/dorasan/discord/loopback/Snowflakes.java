package io.github.dorasan.discord.loopback;

import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Ids as Discord makes them: numbers that grow and tell the time. They begin with the present,
 * since the library takes no answer to what happened a quarter of an hour ago.
 */
final class Snowflakes {
  private static final long BEGINNING = 1_420_070_400_000L;
  private static final int TIME = 22;

  private final AtomicLong next =
      new AtomicLong((InstantSource.system().millis() - BEGINNING) << TIME);

  String next() {
    return Long.toString(next.addAndGet(1L << TIME));
  }
}
