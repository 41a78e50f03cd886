package io.github.dorasan.storage;

import io.github.dorasan.community.StoreException;
import io.github.dorasan.community.StoreException.Kind;
import io.github.dorasan.community.Transactions;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.jspecify.annotations.Nullable;

/**
 * The one way from a store to the database. What is done through it on a thread that is in a
 * transaction belongs to that transaction. Work that others got in the way of is done again, and
 * every failure becomes a {@link StoreException} here and nowhere else.
 */
final class Sql implements Transactions {
  private static final int ATTEMPTS = 40;
  private static final int LONGEST_PAUSE = 64;

  private final DatabaseAddress address;
  private final Jdbi jdbi;
  private final WriteGate gate;

  @SuppressWarnings("ThreadLocalUsage") // each database has transactions of its own
  private final ThreadLocal<@Nullable Open> current = new ThreadLocal<>();

  /** A transaction that is under way on this thread. */
  private static final class Open {
    final Handle handle;
    Optional<RuntimeException> failure = Optional.empty();

    Open(Handle handle) {
      this.handle = handle;
    }
  }

  Sql(DatabaseAddress address, DataSource source, WriteGate gate) {
    this.address = address;
    this.jdbi = Jdbi.create(source).registerArgument(new TextArguments());
    this.gate = gate;
  }

  /** Reads by one statement; by several only in {@link #write} or {@link #in}. */
  <T> T read(Function<Handle, T> work) {
    Open open = current.get();
    return open != null ? joined(open, work) : again(() -> once(work));
  }

  /** Reads and writes, all of it or nothing. */
  <T> T write(Function<Handle, T> work) {
    Open open = current.get();
    return open != null ? joined(open, work) : again(() -> gate.pass(() -> transaction(work)));
  }

  @Override
  public <T> T in(Supplier<T> work) {
    return current.get() != null ? work.get() : write(_ -> work.get());
  }

  /** Reads by many statements, all of them at one moment, while others write. */
  <T> T snapshot(Function<Handle, T> work) {
    return once(handle -> address.snapshot(handle, work));
  }

  private <T> T joined(Open open, Function<Handle, T> work) {
    try {
      return work.apply(open.handle);
    } catch (RuntimeException e) {
      RuntimeException failure = translated(e);
      open.failure = Optional.of(open.failure.orElse(failure));
      throw failure;
    }
  }

  private <T> T once(Function<Handle, T> work) {
    try (Handle handle = jdbi.open()) {
      return work.apply(handle);
    } catch (RuntimeException e) {
      throw translated(e);
    }
  }

  /** What the database makes of it; what the work itself throws stays as it is. */
  private RuntimeException translated(RuntimeException failure) {
    return failure instanceof JdbiException ? Failures.translate(address, failure) : failure;
  }

  private <T> T transaction(Function<Handle, T> work) {
    return once(
        handle ->
            handle.inTransaction(
                TransactionIsolationLevel.SERIALIZABLE,
                _ -> {
                  Open open = new Open(handle);
                  current.set(open);
                  try {
                    T result = work.apply(handle);
                    if (open.failure.isPresent()) {
                      throw open.failure.get();
                    }
                    return result;
                  } finally {
                    current.remove();
                  }
                }));
  }

  private static <T> T again(Supplier<T> work) {
    for (int attempt = 1; ; attempt++) {
      try {
        return work.get();
      } catch (StoreException e) {
        if (e.kind() != Kind.CONFLICT || attempt == ATTEMPTS) {
          throw e;
        }
        int longest = Math.min(LONGEST_PAUSE, 1 << Math.min(attempt, 6));
        long pause = TimeUnit.MILLISECONDS.toNanos(longest);
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(pause));
      }
    }
  }
}
