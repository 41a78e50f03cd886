package io.github.dorasan.telegram;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Keeps to how fast Telegram lets a bot send: in all, in each chat, and in each group. Answers go
 * before what the bot says of its own accord. Safe for use by many threads at once.
 */
final class Pace {
  private static final long MINUTE = Duration.ofMinutes(1).toNanos();
  private static final long SECOND = Duration.ofSeconds(1).toNanos();
  private static final long YIELD = Duration.ofMillis(50).toNanos();
  private static final int MOST_CHATS = 10_000;

  /** What is sent before what. */
  enum Rank {
    ANSWER,
    POST
  }

  /** The time, and how it passes. */
  interface Time {
    long nanos();

    /** Waits until something changes, for so long at the most. */
    void pass(Condition changed, long nanos) throws InterruptedException;
  }

  /** The machine's own time. */
  static final Time REAL =
      new Time() {
        @Override
        public long nanos() {
          return System.nanoTime();
        }

        // Its callers look again at what they wait for.
        @Override
        @SuppressWarnings("WaitNotInLoop")
        public void pass(Condition changed, long nanos) throws InterruptedException {
          boolean _ = changed.await(nanos, TimeUnit.NANOSECONDS);
        }
      };

  /** When something may be sent in a chat again, and what was sent in the last minute. */
  private static final class ChatPace {
    private long free;
    private final Deque<Long> sent = new ArrayDeque<>();

    ChatPace(long free) {
      this.free = free;
    }
  }

  private final Limits limits;
  private final Time time;
  private final Lock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Map<String, ChatPace> chats = new HashMap<>();
  private final Deque<Long> all = new ArrayDeque<>();
  private final List<Place> waitingAnswers = new ArrayList<>();

  Pace(Limits limits, Time time) {
    this.limits = limits;
    this.time = time;
  }

  /** Waits until something may be sent, and counts it as sent. */
  void await(Place place, Rank rank) throws InterruptedException {
    lock.lock();
    try {
      if (rank == Rank.ANSWER) {
        waitingAnswers.add(place);
      }
      long wait = wait(place, rank);
      while (wait > 0) {
        time.pass(changed, wait);
        wait = wait(place, rank);
      }
      take(place);
    } finally {
      if (rank == Rank.ANSWER) {
        waitingAnswers.remove(place);
      }
      changed.signalAll();
      lock.unlock();
    }
  }

  /** Whether an answer waits. */
  boolean isAnswerWaiting() {
    lock.lock();
    try {
      return !waitingAnswers.isEmpty();
    } finally {
      lock.unlock();
    }
  }

  /** Nothing is sent in a chat for a while, since Telegram asks for it. */
  void hold(Place place, Duration pause) {
    lock.lock();
    try {
      ChatPace chat = chat(place.chat());
      chat.free = Math.max(chat.free, time.nanos() + pause.toNanos());
    } finally {
      lock.unlock();
    }
  }

  private long wait(Place place, Rank rank) {
    long now = time.nanos();
    long wait = Math.max(overall(now), own(place, now));
    return rank == Rank.POST && yields(place, now) ? Math.max(wait, YIELD) : wait;
  }

  /** How long a chat asks for by itself. */
  private long own(Place place, long now) {
    long free = chat(place.chat()).free - now;
    return place.isGroup()
        ? Math.max(free, full(chat(place.chat()).sent, now, MINUTE, limits.groupPerMinute()))
        : free;
  }

  /** Whether an answer could be sent now, or waits in the same chat; others need no place. */
  private boolean yields(Place place, long now) {
    return waitingAnswers.stream()
        .anyMatch(answer -> answer.chat().equals(place.chat()) || own(answer, now) <= 0);
  }

  private long overall(long now) {
    return full(all, now, SECOND, limits.perSecond());
  }

  /** How long until fewer than so many were sent within a span of time. */
  private static long full(Deque<Long> sent, long now, long span, int most) {
    while (!sent.isEmpty() && now - sent.getFirst() >= span) {
      sent.removeFirst();
    }
    return sent.size() < most ? 0 : sent.getFirst() + span - now;
  }

  private void take(Place place) {
    long now = time.nanos();
    ChatPace chat = chat(place.chat());
    chat.free = now + limits.between().toNanos();
    chat.sent.add(now);
    all.add(now);
    if (chats.size() > MOST_CHATS) {
      chats
          .values()
          .removeIf(
              one ->
                  one.free - now < 0 && (one.sent.isEmpty() || now - one.sent.getLast() > MINUTE));
    }
  }

  private ChatPace chat(String chat) {
    return chats.computeIfAbsent(chat, _ -> new ChatPace(time.nanos()));
  }
}
