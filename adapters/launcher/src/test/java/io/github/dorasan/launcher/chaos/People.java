package io.github.dorasan.launcher.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Everybody does what they do, again and again, until they are told to stop. */
final class People implements AutoCloseable {
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean over;
  private volatile Optional<RuntimeException> failure = Optional.empty();

  /** Something is done again after a while, each time. */
  People every(Duration pause, Runnable act) {
    threads.add(
        Thread.ofVirtual()
            .start(
                () -> {
                  try {
                    while (!over) {
                      act.run();
                      TimeUnit.MILLISECONDS.sleep(pause.toMillis());
                    }
                  } catch (InterruptedException _) {
                    Thread.currentThread().interrupt();
                  } catch (RuntimeException e) {
                    failure = Optional.of(e);
                  }
                }));
    return this;
  }

  /** Returns when all have stopped. */
  @Override
  public void close() {
    over = true;
    for (Thread thread : threads) {
      try {
        thread.join();
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    }
    failure.ifPresent(
        e -> {
          throw new IllegalStateException("somebody could not act", e);
        });
  }
}
