package io.github.dorasan.bot;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.dorasan.community.Limits;
import io.github.dorasan.model.Question;
import io.github.dorasan.platform.ChannelRef;
import io.github.dorasan.platform.Incoming;
import io.github.dorasan.platform.Setting;
import io.github.dorasan.reply.Response;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** Keeps floods out, but nobody who may be in danger. Safe for use by many threads at once. */
final class Guard {
  private static final int MOST = 10_000;
  private static final Duration TOLD_FOR = Duration.ofSeconds(20);

  private final Limits limits;
  private final Cache<Person, Boolean> told;

  /** What is too much is looked at one at a time, so that a flood leaves the others their turn. */
  private final ReentrantLock lane = new ReentrantLock();

  private record Person(ChannelRef channel, String id) {}

  /** Who keeps to these limits passes. */
  Guard(Limits limits, InstantSource clock) {
    this.limits = limits;
    this.told =
        Caffeine.newBuilder()
            .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
            .expireAfterWrite(TOLD_FOR)
            .maximumSize(MOST)
            .build();
  }

  /** A refusal, perhaps a silent one. */
  record Refusal(Optional<Response> response) {}

  /** Empty where it may pass. Of many messages that are refused, only the first is replied to. */
  Optional<Refusal> refusal(Incoming incoming, KnowledgeView knowledge) {
    if (incoming.setting() == Setting.INLINE) {
      // What is offered while somebody types is many answers at once, of which they send one.
      return Optional.empty();
    }
    Optional<Duration> wait = limits.count(incoming);
    if (wait.isEmpty() || ofDanger(incoming, knowledge)) {
      return Optional.empty();
    }
    Person person = new Person(incoming.channel(), incoming.author().id());
    boolean message = incoming instanceof Incoming.Asked;
    if (message && (isOverheard(incoming) || told.asMap().putIfAbsent(person, true) != null)) {
      return Optional.of(new Refusal(Optional.empty()));
    }
    long seconds = Math.max(1, wait.get().plusMillis(999).toSeconds());
    return Optional.of(
        new Refusal(
            Optional.of(knowledge.lookups().sentence("limit", Map.of("seconds", seconds)))));
  }

  private static boolean isOverheard(Incoming incoming) {
    return incoming instanceof Incoming.Asked asked && !asked.addressed();
  }

  private boolean ofDanger(Incoming incoming, KnowledgeView knowledge) {
    String text =
        switch (incoming) {
          case Incoming.Asked asked -> asked.text();
          case Incoming.Command command -> String.join("\n", command.options().values());
          case Incoming.Pressed _ -> "";
          case Incoming.Submitted form -> String.join("\n", form.values().values());
        };
    if (text.isBlank()) {
      return false;
    }
    lane.lock();
    try {
      return knowledge.engine().answer(Question.of(text)).ofDanger();
    } finally {
      lane.unlock();
    }
  }
}
