package io.github.dorasan.launcher;

import io.github.dorasan.community.ArrivalStore;
import io.github.dorasan.community.StoreException;
import io.github.dorasan.telegram.Repeats;
import io.github.dorasan.telegram.TelegramPlatform;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers in the database what has come in from Telegram, for as long as Telegram may hand it
 * over again. While the database is gone, this instance knows by itself what it took on, even
 * before it was killed, and people are answered; what it took on then is entered as soon as the
 * database is back.
 */
final class SharedRepeats implements Repeats {
  private static final Logger log = LoggerFactory.getLogger(SharedRepeats.class);
  private static final Duration KEPT = Duration.ofHours(25);
  private static final Duration TIDIED = Duration.ofHours(1);

  /** For how long a database that did not answer is not asked again. */
  private static final Duration AWAY = Duration.ofSeconds(2);

  /** Much may come in at once, and must leave connections for everything else. */
  private static final int AT_ONCE = 3;

  private final ArrivalStore store;
  private final InstantSource clock;
  private final ArrivalsFile own;
  private final Repeats here = Repeats.inMemory();
  private final Semaphore gate = new Semaphore(AT_ONCE);
  private final Queue<String> unentered = new ConcurrentLinkedQueue<>();
  private final AtomicReference<Instant> tidied = new AtomicReference<>(Instant.EPOCH);
  private final AtomicReference<Instant> away = new AtomicReference<>(Instant.EPOCH);

  /**
   * What the instances share.
   *
   * @param file where this instance notes what it takes on
   */
  SharedRepeats(ArrivalStore store, InstantSource clock, Path file) {
    this.store = store;
    this.clock = clock;
    this.own = ArrivalsFile.open(file, clock.instant(), KEPT);
  }

  @Override
  public boolean claim(long bot, int update) {
    String arrival = bot + ":" + update;
    if (own.contains(arrival) || !here.claim(bot, update)) {
      return false;
    }
    gate.acquireUninterruptibly();
    try {
      return isAway() ? alone(arrival) : shared(arrival);
    } finally {
      gate.release();
    }
  }

  private boolean isAway() {
    return clock.instant().isBefore(away.get());
  }

  private boolean shared(String arrival) {
    Instant now = clock.instant();
    try {
      tidy(now);
      boolean first = store.claim(TelegramPlatform.NAME, arrival, now);
      if (first) {
        own.add(arrival);
      }
      enter(now);
      return first;
    } catch (StoreException e) {
      log.warn("What comes in may be answered by another instance too: {}", e.getMessage());
      away.set(clock.instant().plus(AWAY));
      return alone(arrival);
    }
  }

  private boolean alone(String arrival) {
    own.add(arrival);
    unentered.add(arrival);
    return true;
  }

  /** Enters what could not be entered before; what fails again is kept for the next time. */
  private void enter(Instant now) {
    for (String one = unentered.poll(); one != null; one = unentered.poll()) {
      try {
        boolean _ = store.claim(TelegramPlatform.NAME, one, now);
      } catch (StoreException e) {
        log.debug("{} is entered later: {}", one, e.getMessage());
        unentered.add(one);
        return;
      }
    }
  }

  private void tidy(Instant now) {
    Instant last = tidied.get();
    if (last.plus(TIDIED).isBefore(now) && tidied.compareAndSet(last, now)) {
      store.removeBefore(now.minus(KEPT));
    }
  }
}
