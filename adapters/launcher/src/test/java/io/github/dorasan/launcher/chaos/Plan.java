package io.github.dorasan.launcher.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** What fails when; the same seed makes the same plan. */
record Plan(List<Event> events) {
  /** The longest time from one failure to the next, in milliseconds. */
  private static final int APART = 10_000;

  private static final int LONGEST = 8_000;
  private static final int SHORTEST = 1_000;

  Plan {
    events = List.copyOf(events);
  }

  /** What fails. */
  enum Kind {
    /** The process is killed. */
    KILL,
    /** The process is told to stop. */
    TERMINATE,
    /** The way to the database is cut for a while. */
    DATABASE,
    /** The database crashes, and recovers by itself. */
    DATABASE_CRASH,
    /** The connection with Discord's gateway breaks. */
    GATEWAY,
    /** Discord answers badly for a while. */
    DISCORD,
    /** Telegram answers badly for a while. */
    TELEGRAM
  }

  /**
   * Something that fails.
   *
   * @param at how long after the beginning
   * @param lasts for how long, where it is over some time
   */
  record Event(Duration at, Kind kind, Duration lasts) {
    @Override
    public String toString() {
      return "%6.1f s  %s, %.1f s".formatted(at.toMillis() / 1e3, kind, lasts.toMillis() / 1e3);
    }
  }

  /** Draws a plan: every kind comes once before any comes again. */
  static Plan draw(long seed, Duration length) {
    Random random = new Random(seed);
    List<Event> events = new ArrayList<>();
    List<Kind> hand = new ArrayList<>();
    // Each kind comes at least once, however short it is.
    long apart = Math.min(APART, length.toMillis() / (Kind.values().length + 1));
    long at = apart / 2 + random.nextLong(apart);
    while (at < length.toMillis()) {
      if (hand.isEmpty()) {
        hand.addAll(List.of(Kind.values()));
        Collections.shuffle(hand, random);
      }
      int lasts = SHORTEST + random.nextInt(LONGEST - SHORTEST);
      events.add(new Event(Duration.ofMillis(at), hand.removeLast(), Duration.ofMillis(lasts)));
      at += apart / 2 + random.nextLong(apart / 2);
    }
    return new Plan(events);
  }
}
