package io.github.dorasan.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Failures of asking what is new: told once each, and waited out longer and longer. */
final class Trouble {
  private static final Logger log = LoggerFactory.getLogger(Trouble.class);
  private static final Duration FIRST = Duration.ofMillis(500);
  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final int NONE = -1;

  private final ObjectMapper json = new ObjectMapper();
  private Duration pause = FIRST;
  private int lastStatus = NONE;

  /** It works. */
  synchronized void over() {
    if (lastStatus != NONE) {
      log.warn("Telegram hands over what is new again");
    }
    lastStatus = NONE;
    pause = FIRST;
  }

  /** It does not; returns when it can be tried again. */
  void met(int status, String told) {
    try {
      Thread.sleep(next(status, told));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /** How long to wait; at least as long as Telegram asks for. */
  synchronized Duration next(int status, String told) {
    if (lastStatus != status) {
      log.error("{}", Faults.polling(status, told));
    }
    lastStatus = status;
    Duration usual = pause;
    Duration doubled = pause.multipliedBy(2);
    pause = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
    Duration wanted = wanted(told);
    return usual.compareTo(wanted) > 0 ? usual : wanted;
  }

  private Duration wanted(String told) {
    try {
      return Duration.ofSeconds(json.readTree(told).at("/parameters/retry_after").asInt());
    } catch (JsonProcessingException | IllegalArgumentException _) {
      return Duration.ZERO;
    }
  }
}
