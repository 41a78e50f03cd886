package io.github.dorasan.platform;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does work side by side, but in order within each lane, on virtual threads. So much work can wait
 * and no more. Safe for use by many threads at once.
 *
 * @param <K> names a lane
 */
public final class Lanes<K> {
  private static final Logger log = LoggerFactory.getLogger(Lanes.class);

  private final String name;
  private final int mostInAll;
  private final int mostInLane;
  private final Lock lock = new ReentrantLock();
  private final Condition finished = lock.newCondition();
  private final Map<K, Queue<Runnable>> lanes = new HashMap<>();
  private int waiting;
  private int aside;
  private boolean closed;

  /**
   * Without any work yet.
   *
   * @param name of whose work it is, for threads and the log
   * @param mostInAll how much may wait or be under way in all lanes
   * @param mostInLane how much may wait in one
   */
  public Lanes(String name, int mostInAll, int mostInLane) {
    this.name = name;
    this.mostInAll = mostInAll;
    this.mostInLane = mostInLane;
  }

  /**
   * Does some work after what is in its lane.
   *
   * @return false if it is not done, since too much waits or the lanes are closed
   */
  public boolean submit(K lane, Runnable work) {
    lock.lock();
    try {
      Queue<Runnable> queue = lanes.get(lane);
      if (closed || waiting >= mostInAll || (queue != null && queue.size() >= mostInLane)) {
        return false;
      }
      waiting++;
      if (queue == null) {
        Queue<Runnable> begun = new ArrayDeque<>();
        begun.add(work);
        lanes.put(lane, begun);
        Thread.ofVirtual().name(name + "-" + lane).start(() -> run(lane, begun));
      } else {
        queue.add(work);
      }
      return true;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Does something short beside the lanes, such as telling that they are full.
   *
   * @return false if it is not done, since as much of that is under way as may wait in a lane
   */
  public boolean aside(Runnable work) {
    lock.lock();
    try {
      if (aside >= mostInLane) {
        return false;
      }
      aside++;
    } finally {
      lock.unlock();
    }
    Thread.ofVirtual().name(name + "-aside").start(() -> runAside(work));
    return true;
  }

  private void runAside(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException | StackOverflowError e) {
      log.error("Work beside {} failed without being told of", name, e);
    } finally {
      lock.lock();
      try {
        aside--;
      } finally {
        lock.unlock();
      }
    }
  }

  private void run(K lane, Queue<Runnable> queue) {
    Optional<Runnable> next = next(lane, queue);
    while (next.isPresent()) {
      try {
        next.get().run();
      } catch (RuntimeException | StackOverflowError e) {
        // Whoever hands work in tells of its failures; the lane must go on whatever happens.
        log.error("Work on {} failed without being told of", name, e);
      } finally {
        done();
      }
      next = next(lane, queue);
    }
  }

  private Optional<Runnable> next(K lane, Queue<Runnable> queue) {
    lock.lock();
    try {
      Optional<Runnable> next = Optional.ofNullable(queue.poll());
      if (next.isEmpty()) {
        lanes.remove(lane);
        finished.signalAll();
      }
      return next;
    } finally {
      lock.unlock();
    }
  }

  /** How much waits or is under way in all lanes. */
  public int waiting() {
    lock.lock();
    try {
      return waiting;
    } finally {
      lock.unlock();
    }
  }

  private void done() {
    lock.lock();
    try {
      waiting--;
    } finally {
      lock.unlock();
    }
  }

  /** Returns when a lane has nothing left to do. */
  public void awaitIdle(K lane) throws InterruptedException {
    lock.lock();
    try {
      while (lanes.containsKey(lane)) {
        finished.await();
      }
    } finally {
      lock.unlock();
    }
  }

  /**
   * Takes no more work and waits for what there is.
   *
   * @return whether all of it has been done in time
   */
  public boolean close(Duration patience) {
    lock.lock();
    try {
      closed = true;
      long left = patience.toNanos();
      while (!lanes.isEmpty() && left > 0) {
        left = finished.awaitNanos(left);
      }
      return lanes.isEmpty();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      lock.unlock();
    }
  }
}
