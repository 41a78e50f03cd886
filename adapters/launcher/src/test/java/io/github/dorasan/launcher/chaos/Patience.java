package io.github.dorasan.launcher.chaos;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what happens elsewhere, and no longer than a while. */
final class Patience {
  private static final Duration LOOK = Duration.ofMillis(100);

  private Patience() {}

  /** What is there in time. */
  static <T> Optional<T> await(Duration longest, Supplier<Optional<T>> wanted) {
    long end = System.nanoTime() + longest.toNanos();
    Optional<T> found = wanted.get();
    while (found.isEmpty() && System.nanoTime() < end && !Thread.currentThread().isInterrupted()) {
      LockSupport.parkNanos(LOOK.toNanos());
      found = wanted.get();
    }
    return found;
  }

  /** Whether something is so in time. */
  static boolean until(Duration longest, BooleanSupplier wanted) {
    return await(longest, () -> wanted.getAsBoolean() ? Optional.of(true) : Optional.empty())
        .isPresent();
  }

  /** Fails where something is not so in time. */
  static void require(Duration longest, BooleanSupplier wanted, Supplier<String> otherwise) {
    if (!until(longest, wanted)) {
      throw new IllegalStateException(otherwise.get());
    }
  }
}
