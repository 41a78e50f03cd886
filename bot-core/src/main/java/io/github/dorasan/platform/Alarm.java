package io.github.dorasan.platform;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Does something short after a while. */
public interface Alarm {
  /** Does it after so long. */
  void after(Duration delay, Runnable work);

  /** By an executor. */
  static Alarm on(ScheduledExecutorService executor) {
    return (delay, work) -> {
      if (!executor.isShutdown()) {
        var _ = executor.schedule(work, delay.toMillis(), TimeUnit.MILLISECONDS);
      }
    };
  }
}
