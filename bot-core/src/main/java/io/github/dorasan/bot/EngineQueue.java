package io.github.dorasan.bot;

import io.github.dorasan.answering.AnswerEngine;
import io.github.dorasan.answering.Outcome;
import io.github.dorasan.model.Question;
import io.github.dorasan.platform.Observer;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Where questions wait for the engine: so many are looked up at once, so many wait their turn, and
 * what is more is turned away, so that whoever asks under a flood hears so instead of waiting in
 * vain. Safe for use by many threads at once.
 */
public final class EngineQueue {
  /** How many wait where nobody says otherwise. */
  public static final int USUAL = 500;

  private final Semaphore turns;
  private final int most;
  private final Observer observer;
  private final AtomicInteger inside = new AtomicInteger();
  private final int atOnce;

  /**
   * An empty queue.
   *
   * @param atOnce how many are looked up side by side, from 1
   * @param waiting how many more may wait, from 0
   * @param observer is told what becomes of them
   */
  public EngineQueue(int atOnce, int waiting, Observer observer) {
    this.turns = new Semaphore(atOnce, true);
    this.atOnce = atOnce;
    this.most = atOnce + waiting;
    this.observer = observer;
  }

  /** One that turns nobody away before thousands wait, and that nobody looks at. */
  static EngineQueue unobserved() {
    return new EngineQueue(Integer.MAX_VALUE / 2, Integer.MAX_VALUE / 2, Observer.NONE);
  }

  /** How many wait now. */
  public int waiting() {
    return Math.max(0, inside.get() - atOnce);
  }

  Observer observer() {
    return observer;
  }

  /**
   * Has a question answered when its turn comes; empty where too many wait already.
   *
   * @param platform where it was asked
   */
  Optional<Outcome> answer(AnswerEngine engine, Question question, String platform) {
    if (inside.incrementAndGet() > most) {
      inside.decrementAndGet();
      observer.turnedAway(platform);
      return Optional.empty();
    }
    try {
      Outcome outcome =
          observer.timed(Observer.Stage.ANSWER, platform, () -> inTurn(engine, question));
      observer.decided(platform, outcome.name());
      return Optional.of(outcome);
    } finally {
      inside.decrementAndGet();
    }
  }

  private Outcome inTurn(AnswerEngine engine, Question question) {
    turns.acquireUninterruptibly();
    try {
      return engine.answer(question);
    } finally {
      turns.release();
    }
  }
}
