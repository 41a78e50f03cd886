package io.github.dorasan.telegram;

import io.github.dorasan.reply.Form;
import io.github.dorasan.reply.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

/**
 * What goes on with people in their own chats with the bot: what waits for them and which form they
 * fill in, for so long and no longer, and where its messages belong.
 */
final class Dialogues {
  /** For how long something waits, and a form stays open. */
  static final Duration OPEN = Duration.ofMinutes(15);

  private static final int MOST = 10_000;

  private final InstantSource clock;
  private final RandomGenerator random;
  private final Map<String, Waiting> waiting = latest();
  private final Map<String, FormFilling> filling = new ConcurrentHashMap<>();
  private final Map<String, Origin> messages = latest();

  /** What is to be shown, and where it was begun. */
  record Opening(Response what, Origin origin) {}

  private record Waiting(Opening opening, Instant until) {}

  Dialogues(InstantSource clock, RandomGenerator random) {
    this.clock = clock;
    this.random = random;
  }

  private static <T> Map<String, T> latest() {
    return Collections.synchronizedMap(
        new LinkedHashMap<>() {
          @Override
          protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
            return size() > MOST;
          }
        });
  }

  /** Keeps something until its person comes; the key leads them to it. */
  String await(Opening opening) {
    Instant now = clock.instant();
    waiting.values().removeIf(old -> !now.isBefore(old.until()));
    String key = "%016x".formatted(random.nextLong());
    waiting.put(key, new Waiting(opening, now.plus(OPEN)));
    return key;
  }

  /** What a key leads to, once; for its person alone. */
  Optional<Opening> come(String key, String person) {
    Instant now = clock.instant();
    Optional<Waiting> found =
        Optional.ofNullable(waiting.get(key))
            .filter(
                one -> one.opening().origin().person().equals(person) && now.isBefore(one.until()));
    return found.filter(one -> waiting.remove(key, one)).map(Waiting::opening);
  }

  /** Begins to ask, in the place of what was asked before. */
  FormFilling begin(Form form, Origin origin) {
    Instant now = clock.instant();
    filling.values().removeIf(old -> old.isOver(now));
    FormFilling begun = new FormFilling(form, origin, now.plus(OPEN));
    filling.put(origin.person(), begun);
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

  /** A message in someone's own chat belongs to what they began elsewhere. */
  void keep(Origin origin, int message) {
    messages.put(origin.person() + " " + message, origin);
  }

  /** Where a message in someone's own chat belongs, if it belongs elsewhere. */
  Optional<Origin> origin(String person, int message) {
    return Optional.ofNullable(messages.get(person + " " + message));
  }
}
