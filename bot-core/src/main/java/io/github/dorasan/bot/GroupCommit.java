package io.github.dorasan.bot;

import io.github.dorasan.community.StoreException;
import io.github.dorasan.community.Transactions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes what nobody waits for, as much as has come together in one transaction: with one for each,
 * keeping count would cost an eighth of what answering does. Safe for use by many threads at once.
 */
public final class GroupCommit implements Executor {
  private static final Logger log = LoggerFactory.getLogger(GroupCommit.class);
  private static final int MOST = 50;
  private static final int MOST_WAITING = 2000;

  private final Transactions transactions;
  private final BlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>(MOST_WAITING);

  /** Nothing waits yet. */
  public GroupCommit(Transactions transactions) {
    this.transactions = transactions;
  }

  /**
   * Keeps some work for the next {@link #flush}; drops it when there is too much.
   *
   * @param write does what {@link Transactions#in} allows
   */
  @Override
  public void execute(Runnable write) {
    var _ = waiting.offer(write);
  }

  /** Writes what waits. Where one piece fails the others are kept, and the log tells of it. */
  public void flush() {
    List<Runnable> group = new ArrayList<>();
    while (waiting.drainTo(group, MOST) > 0) {
      write(group);
      group.clear();
    }
  }

  private void write(List<Runnable> group) {
    try {
      transactions.run(() -> group.forEach(Runnable::run));
    } catch (RuntimeException e) {
      log.debug("A group is written piece by piece", e);
      group.forEach(this::writeAlone);
    }
  }

  private void writeAlone(Runnable write) {
    try {
      transactions.run(write);
    } catch (RuntimeException e) {
      lost(e);
    }
  }

  /** Tells that what nobody waited for failed; it is not done again. */
  static void lost(RuntimeException failure) {
    if (failure instanceof StoreException) {
      log.warn("Something that was to be learnt is lost: {}", failure.getMessage());
    } else {
      log.warn("Something that was to be learnt is lost: {}", failure.getMessage(), failure);
    }
  }
}
