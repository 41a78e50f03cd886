package io.github.dorasan.launcher;

import io.github.dorasan.community.ArrivalStore;
import io.github.dorasan.community.StoreException;
import io.github.dorasan.telegram.Repeats;
import io.github.dorasan.telegram.TelegramPlatform;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers in the database what has come in from Telegram, for as long as Telegram may hand it
 * over again. While the database is gone, this process remembers by itself, and people are
 * answered.
 */
final class SharedRepeats implements Repeats {
  private static final Logger log = LoggerFactory.getLogger(SharedRepeats.class);
  private static final Duration KEPT = Duration.ofHours(25);
  private static final Duration TIDIED = Duration.ofHours(1);

  private final ArrivalStore store;
  private final InstantSource clock;
  private final Repeats here = Repeats.inMemory();
  private final AtomicReference<Instant> tidied = new AtomicReference<>(Instant.EPOCH);

  SharedRepeats(ArrivalStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  @Override
  public boolean claim(long bot, int update) {
    if (!here.claim(bot, update)) {
      return false;
    }
    Instant now = clock.instant();
    try {
      tidy(now);
      return store.claim(TelegramPlatform.NAME, bot + ":" + update, now);
    } catch (StoreException e) {
      log.warn("Update {} may be answered by another instance too: {}", update, e.getMessage());
      return true;
    }
  }

  private void tidy(Instant now) {
    Instant last = tidied.get();
    if (last.plus(TIDIED).isBefore(now) && tidied.compareAndSet(last, now)) {
      store.removeBefore(now.minus(KEPT));
    }
  }
}
