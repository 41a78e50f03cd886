package io.github.dorasan.health;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the bot can do its work: it is ready when each part is. A part is looked at once a second
 * at most, however often one asks. Safe for use by many threads at once.
 */
public final class Readiness {
  /** What is true until the bot is told to stop. */
  static final String SERVING = "serving";

  private static final Logger log = LoggerFactory.getLogger(Readiness.class);
  private static final Duration FRESH = Duration.ofSeconds(1);

  private final InstantSource clock;
  private final Lock lock = new ReentrantLock();
  private final Map<String, Part> parts = new LinkedHashMap<>();
  private final Set<String> platforms = ConcurrentHashMap.newKeySet();

  /** A bot that has no parts yet and is therefore not ready. */
  public Readiness(InstantSource clock) {
    this.clock = clock;
    expect(SERVING);
  }

  /** A part that is not there yet. */
  public void expect(String name) {
    watch(name, () -> false);
  }

  /**
   * A part that is there when this says so; in the place of what was known of it.
   *
   * @param name a word in small letters
   */
  public void watch(String name, BooleanSupplier isThere) {
    if (!name.matches("[a-z]+")) {
      throw new IllegalArgumentException("not a word in small letters: " + name);
    }
    lock.lock();
    try {
      parts.put(name, new Part(name, isThere, clock));
    } finally {
      lock.unlock();
    }
  }

  /** The same for a platform, which others need not wait for. */
  public void watchPlatform(String name, BooleanSupplier isThere) {
    watch(name, isThere);
    platforms.add(name);
  }

  /** Whether a part is a platform. */
  boolean isPlatform(String name) {
    return platforms.contains(name);
  }

  /** Everything has started. */
  public void started() {
    watch(SERVING, () -> true);
  }

  /** The bot is going: from now on it is not ready. */
  public void stopping() {
    expect(SERVING);
  }

  /** Whether each part is there now, by its name. */
  public Map<String, Boolean> parts() {
    Map<String, Part> known;
    lock.lock();
    try {
      known = new LinkedHashMap<>(parts);
    } finally {
      lock.unlock();
    }
    Map<String, Boolean> there = new LinkedHashMap<>();
    known.forEach((name, part) -> there.put(name, part.isThere()));
    return Collections.unmodifiableMap(there);
  }

  /** Whether all parts are there now. */
  public boolean isReady() {
    return !parts().containsValue(false);
  }

  /** A part and what was found out about it last. */
  private static final class Part {
    private final String name;
    private final BooleanSupplier look;
    private final InstantSource clock;
    private final Lock looking = new ReentrantLock();
    private Instant looked = Instant.MIN;
    private boolean there;

    Part(String name, BooleanSupplier look, InstantSource clock) {
      this.name = name;
      this.look = look;
      this.clock = clock;
    }

    boolean isThere() {
      looking.lock();
      try {
        Instant now = clock.instant();
        if (looked.isBefore(now.minus(FRESH))) {
          looked = now;
          there = found();
        }
        return there;
      } finally {
        looking.unlock();
      }
    }

    private boolean found() {
      try {
        return look.getAsBoolean();
      } catch (RuntimeException e) {
        log.warn("It cannot be told whether {} is there: {}", name, e.toString());
        return false;
      }
    }
  }
}
