package io.github.dorasan.bot;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.github.dorasan.answering.Answer;
import io.github.dorasan.answering.Outcome;
import io.github.dorasan.platform.ChannelRef;
import io.github.dorasan.platform.Incoming;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What was last asked and answered, per person and channel, for a limited time. Never mixed between
 * people.
 */
final class Conversations {
  private static final Duration KEPT = Duration.ofMinutes(15);
  private static final int MOST = 10_000;
  private static final int MOST_QUESTIONS = 6;

  private final Cache<Key, Talk> talks;

  private record Key(ChannelRef channel, String person) {}

  /**
   * One person's talk in one channel.
   *
   * @param asked their last questions, oldest first
   * @param last what was made of the last one
   */
  private record Talk(List<String> asked, Outcome last) {
    Talk {
      asked = List.copyOf(asked);
    }
  }

  Conversations(InstantSource clock) {
    Ticker ticker = () -> TimeUnit.MILLISECONDS.toNanos(clock.millis());
    this.talks =
        Caffeine.newBuilder().ticker(ticker).expireAfterWrite(KEPT).maximumSize(MOST).build();
  }

  /** Adds a question, in the order in which they were answered. */
  void remember(Incoming incoming, String question, Outcome outcome) {
    talks.asMap().compute(key(incoming), (_, before) -> with(before, question, outcome));
  }

  private static Talk with(@Nullable Talk before, String question, Outcome outcome) {
    List<String> asked = new ArrayList<>(before == null ? List.of() : before.asked());
    if (!(outcome.answer() instanceof Answer.Ignored)) {
      asked.add(question);
    }
    return new Talk(
        asked.subList(Math.max(0, asked.size() - MOST_QUESTIONS), asked.size()), outcome);
  }

  /** What the same person asked here before, oldest first. */
  List<String> asked(Incoming incoming) {
    Talk talk = talks.getIfPresent(key(incoming));
    return talk == null ? List.of() : talk.asked();
  }

  /** What was last made of a question of the same person here. */
  Optional<Outcome> last(Incoming incoming) {
    return Optional.ofNullable(talks.getIfPresent(key(incoming))).map(Talk::last);
  }

  /** Forgets what a person asked anywhere on a platform. */
  void forget(String platform, String person) {
    talks
        .asMap()
        .keySet()
        .removeIf(key -> key.channel().platform().equals(platform) && key.person().equals(person));
  }

  private static Key key(Incoming incoming) {
    return new Key(incoming.channel(), incoming.author().id());
  }
}
