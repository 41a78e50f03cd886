package io.github.dorasan.telegram;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/**
 * Tells what has come too late to be answered, since the bot was away or too much waited. Telegram
 * keeps messages for a day while a bot is away; after an hour people have gone on, and an answer
 * would come out of the blue.
 */
final class Lateness {
  private static final Logger log = LoggerFactory.getLogger(Lateness.class);

  /** How old a message may be. */
  static final Duration MESSAGE = Duration.ofHours(1);

  /** For how long Telegram takes an answer to a press. */
  static final Duration PRESS = Duration.ofSeconds(150);

  /** For how long Telegram takes an answer to what someone types. */
  static final Duration QUERY = Duration.ofSeconds(30);

  private static final Duration QUIET = Duration.ofMinutes(10);

  private final InstantSource clock;
  private final AtomicReference<Instant> told = new AtomicReference<>(Instant.EPOCH);

  Lateness(InstantSource clock) {
    this.clock = clock;
  }

  /** Whether a message, or its last change, is too old. */
  boolean isLate(Message message) {
    Integer second = Optional.ofNullable(message.getEditDate()).orElse(message.getDate());
    return second != null && isPast(Instant.ofEpochSecond(second), MESSAGE);
  }

  /** The same work, which is not done where it has waited for too long. */
  Runnable within(Duration patience, Runnable work) {
    Instant came = clock.instant();
    return () -> {
      if (!isPast(came, patience)) {
        work.run();
      }
    };
  }

  private boolean isPast(Instant came, Duration patience) {
    Instant now = clock.instant();
    boolean past = now.isAfter(came.plus(patience));
    if (past) {
      tell(came, now);
    }
    return past;
  }

  /** Told once in a while: much can be late at once. */
  private void tell(Instant came, Instant now) {
    Instant last = told.get();
    if (now.isAfter(last.plus(QUIET)) && told.compareAndSet(last, now)) {
      log.warn(
          "What people did on Telegram at {} is not answered, since that is too long ago. If this"
              + " goes on, see whether this machine's clock is right: it says {}",
          came,
          now);
    }
  }
}
