package io.github.dorasan.bot;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;

/** Tells who asks more in a short time than a person who wants to know would. */
final class Bursts {
  /** How long nobody must have asked anything for their burst to end. */
  static final Duration WINDOW = Duration.ofMinutes(10);

  private static final int FEW = 5;
  private static final int MOST = 50_000;

  private final Cache<String, Integer> asked;

  Bursts(InstantSource clock) {
    Ticker ticker = () -> TimeUnit.MILLISECONDS.toNanos(clock.millis());
    this.asked =
        Caffeine.newBuilder().ticker(ticker).expireAfterWrite(WINDOW).maximumSize(MOST).build();
  }

  /** Counts one more question of someone, and tells whether it is part of a burst. */
  boolean more(String who) {
    return asked.asMap().merge(who, 1, (a, b) -> Math.min(a + b, FEW + 1)) > FEW;
  }
}
