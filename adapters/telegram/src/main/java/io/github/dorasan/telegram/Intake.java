package io.github.dorasan.telegram;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Knows which updates are under way. Telegram forgets an update when it is asked for later ones, so
 * it is asked for the first that is not handled yet, and what comes again with it is dropped. Safe
 * for use by many threads at once.
 */
final class Intake {
  private static final int MOST_KEPT = 10_000;

  private final Lock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final NavigableSet<Integer> pending = new TreeSet<>();
  private final Set<Integer> handled =
      Collections.newSetFromMap(
          new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Integer, Boolean> eldest) {
              return size() > MOST_KEPT;
            }
          });
  private int highest;

  /** What is before it is not asked for again, even if it is not handled yet. */
  private int left;

  private boolean closed;
  private boolean over;

  /** Whether an update is to be handled; {@link #done} must be told when it has been. */
  boolean take(int update) {
    lock.lock();
    try {
      if (closed || handled.contains(update) || !pending.add(update)) {
        return false;
      }
      highest = Math.max(highest, update);
      return true;
    } finally {
      lock.unlock();
    }
  }

  /** Whether an update has not come before, as far as is known. */
  boolean isNew(int update) {
    lock.lock();
    try {
      return !handled.contains(update) && !pending.contains(update);
    } finally {
      lock.unlock();
    }
  }

  /** An update has been handled, or cannot be any more and is to come again. */
  void done(int update) {
    lock.lock();
    try {
      if (over) {
        return;
      }
      pending.remove(update);
      handled.add(update);
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** The first update that Telegram is to hand over; 0 for whatever it has. */
  int offset() {
    lock.lock();
    try {
      int next = highest == 0 ? 0 : highest + 1;
      return Optional.ofNullable(pending.ceiling(left)).orElse(next);
    } finally {
      lock.unlock();
    }
  }

  /**
   * Asks no more for what is under way: what waits behind one busy chat fills all that Telegram
   * hands over at once, and would keep everybody else waiting.
   */
  void passOver() {
    lock.lock();
    try {
      left = highest + 1;
    } finally {
      lock.unlock();
    }
  }

  /** Whether nothing more is taken. */
  boolean isClosed() {
    lock.lock();
    try {
      return closed;
    } finally {
      lock.unlock();
    }
  }

  /** Returns when nothing is under way, or after a while. */
  void awaitSettled(Duration patience) throws InterruptedException {
    lock.lock();
    try {
      long left = patience.toNanos();
      while (!pending.isEmpty() && left > 0) {
        left = changed.awaitNanos(left);
      }
    } finally {
      lock.unlock();
    }
  }

  /** Returns when an update has been handled, or will not be any more. */
  void awaitDone(int update) throws InterruptedException {
    lock.lock();
    try {
      while (!handled.contains(update) && !over && !(closed && !pending.contains(update))) {
        changed.await();
      }
    } finally {
      lock.unlock();
    }
  }

  /**
   * Gives up what is still under way, for want of time: it comes again to whoever asks next, and is
   * only passed over if it was taken on.
   */
  void giveUp() {
    lock.lock();
    try {
      over = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Whether nothing more is to be taken on, as it could not be finished. */
  boolean isOver() {
    lock.lock();
    try {
      return over;
    } finally {
      lock.unlock();
    }
  }

  /** Takes nothing more. */
  void close() {
    lock.lock();
    try {
      closed = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
