package io.github.dorasan.storage;

import io.github.dorasan.community.StoreException;
import io.github.dorasan.community.StoreException.Kind;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Lets transactions that write to a database through, as many at once as it can bear. */
interface WriteGate {
  /** Stands open: the database itself sorts out who comes first. */
  WriteGate OPEN =
      new WriteGate() {
        @Override
        public <T> T pass(Supplier<T> work) {
          return work.get();
        }
      };

  /** Does the work as soon as there is room for it. */
  <T> T pass(Supplier<T> work);

  /**
   * Lets one through at a time, in the order of arrival. SQLite itself lets whoever happens to ask
   * at the right moment go first, so that others may wait for ever.
   */
  static WriteGate oneByOne(String database) {
    ReentrantLock turn = new ReentrantLock(true);
    return new WriteGate() {
      @Override
      public <T> T pass(Supplier<T> work) {
        if (!taken(turn)) {
          throw new StoreException(
              Kind.UNAVAILABLE,
              database + ": Others have been writing for too long. See what slows the disk down.");
        }
        try {
          return work.get();
        } finally {
          turn.unlock();
        }
      }
    };
  }

  private static boolean taken(ReentrantLock turn) {
    try {
      return turn.tryLock(20, TimeUnit.SECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
