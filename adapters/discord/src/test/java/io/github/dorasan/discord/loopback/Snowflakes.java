package io.github.dorasan.discord.loopback;

import java.util.concurrent.atomic.AtomicLong;

/** Ids as Discord makes them: numbers that grow. */
final class Snowflakes {
  private static final long FIRST = 1_100_000_000_000_000_000L;

  private final AtomicLong next = new AtomicLong(FIRST);

  String next() {
    return Long.toString(next.addAndGet(1L << 22));
  }
}
