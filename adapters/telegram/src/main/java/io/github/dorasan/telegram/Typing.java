package io.github.dorasan.telegram;

import io.github.dorasan.platform.Alarm;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.ActionType;
import org.telegram.telegrambots.meta.api.methods.send.SendChatAction;

/** Shows people that something is being written, where that takes long. */
final class Typing {
  private static final Logger log = LoggerFactory.getLogger(Typing.class);
  private static final Duration LONG = Duration.ofMillis(500);

  private final Api api;
  private final Alarm alarm;

  Typing(Api api, Alarm alarm) {
    this.api = api;
    this.alarm = alarm;
  }

  /** Does something, during which that may be shown. */
  void during(Place place, Runnable work) {
    AtomicBoolean done = new AtomicBoolean();
    alarm.after(LONG, () -> Thread.ofVirtual().start(() -> type(place, done)));
    try {
      work.run();
    } finally {
      done.set(true);
    }
  }

  private void type(Place place, AtomicBoolean done) {
    if (done.get()) {
      return;
    }
    SendChatAction action = new SendChatAction(place.chat(), ActionType.TYPING.toString());
    place.topic().ifPresent(action::setMessageThreadId);
    try {
      api.call(action);
    } catch (Refusal e) {
      log.debug("Nobody was shown that something is written: {}", e.getMessage());
    }
  }
}
