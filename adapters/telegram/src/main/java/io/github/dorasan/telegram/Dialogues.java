package io.github.dorasan.telegram;

import io.github.dorasan.platform.Author;
import io.github.dorasan.platform.ChannelRef;
import io.github.dorasan.platform.Incoming;
import io.github.dorasan.platform.Setting;
import io.github.dorasan.reply.Form;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

/** Forms that people fill in, each in their own chat with the bot, for so long and no longer. */
final class Dialogues {
  /** For how long a form stays open. */
  static final Duration OPEN = Duration.ofMinutes(15);

  private final InstantSource clock;
  private final RandomGenerator random;
  private final Map<String, Waiting> waiting = new ConcurrentHashMap<>();
  private final Map<String, FormFilling> filling = new ConcurrentHashMap<>();

  /** A form, and where and for whom it was opened. */
  record Opening(Form form, ChannelRef channel, Setting setting, String person) {
    static Opening of(Form form, Incoming incoming) {
      return new Opening(form, incoming.channel(), incoming.setting(), incoming.author().id());
    }

    /** The full form. */
    Incoming submitted(Author author, Map<String, String> values) {
      return new Incoming.Submitted(channel, author, setting, form.id(), values);
    }
  }

  private record Waiting(Opening opening, Instant until) {}

  Dialogues(InstantSource clock, RandomGenerator random) {
    this.clock = clock;
    this.random = random;
  }

  /** Keeps a form until its person comes; the key leads them to it. */
  String await(Opening opening) {
    Instant now = clock.instant();
    waiting.values().removeIf(old -> !now.isBefore(old.until()));
    String key = "%016x".formatted(random.nextLong());
    waiting.put(key, new Waiting(opening, now.plus(OPEN)));
    return key;
  }

  /** The form that a key leads to, once; for its person alone. */
  Optional<Opening> come(String key, String person) {
    Instant now = clock.instant();
    Optional<Waiting> found =
        Optional.ofNullable(waiting.get(key))
            .filter(one -> one.opening().person().equals(person) && now.isBefore(one.until()));
    found.ifPresent(_ -> waiting.remove(key));
    return found.map(Waiting::opening);
  }

  /** Begins to ask, in the place of what was asked before. */
  FormFilling begin(Opening opening) {
    Instant now = clock.instant();
    filling.values().removeIf(old -> old.isOver(now));
    FormFilling begun = new FormFilling(opening, now.plus(OPEN));
    filling.put(opening.person(), begun);
    return begun;
  }

  /** What someone is filling in, even where it is too late for that. */
  Optional<FormFilling> of(String person) {
    return Optional.ofNullable(filling.get(person));
  }

  /** Whether a form is still open. */
  boolean isOpen(FormFilling one) {
    return !one.isOver(clock.instant());
  }

  /** Someone is done with a form. */
  void end(String person) {
    filling.remove(person);
  }
}
