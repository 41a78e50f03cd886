package io.github.dorasan.contract;

import io.github.dorasan.community.StoreException;
import io.github.dorasan.community.Transactions;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** One piece of work at a time; what it changed is taken back where it fails. */
final class InMemoryTransactions implements Transactions {
  private final ReentrantLock lock = new ReentrantLock();
  private final Deque<Runnable> undoings = new ArrayDeque<>();
  private Optional<RuntimeException> failure = Optional.empty();
  private volatile Optional<StoreException.Kind> trouble = Optional.empty();

  /** Something that a store holds: an immutable value, put in the place of the one before. */
  final class Cell<T> {
    private T value;

    private Cell(T value) {
      this.value = value;
    }

    /** What it holds. */
    T get() {
      return in(
          () -> {
            refuseInTrouble();
            return value;
          });
    }

    /** Lets it hold what is made of what it holds. */
    void update(UnaryOperator<T> change) {
      run(
          () -> {
            T before = get();
            undoings.push(() -> value = before);
            value = change.apply(before);
          });
    }
  }

  /** A cell that takes part in these transactions. */
  <T> Cell<T> cell(T value) {
    return new Cell<>(value);
  }

  /** Lets every store fail in this way from now on; empty: lets them work again. */
  void trouble(Optional<StoreException.Kind> kind) {
    trouble = kind;
  }

  private void refuseInTrouble() {
    trouble.ifPresent(
        kind -> {
          StoreException refusal =
              new StoreException(kind, "The stores in memory were told to fail");
          failure = Optional.of(refusal);
          throw refusal;
        });
  }

  @Override
  public <T> T in(Supplier<T> work) {
    lock.lock();
    try {
      return lock.getHoldCount() > 1 ? work.get() : outermost(work);
    } finally {
      lock.unlock();
    }
  }

  private <T> T outermost(Supplier<T> work) {
    boolean done = false;
    failure = Optional.empty();
    undoings.clear();
    try {
      T result = work.get();
      if (failure.isPresent()) {
        throw failure.get();
      }
      done = true;
      return result;
    } finally {
      while (!done && !undoings.isEmpty()) {
        undoings.pop().run();
      }
    }
  }
}
