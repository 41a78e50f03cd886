package io.github.dorasan.launcher;

import java.io.Closeable;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A job that is done again and again, in a thread that does not keep the program alive. */
final class Repeated implements Closeable {
  private static final Logger log = LoggerFactory.getLogger(Repeated.class);

  private final ScheduledExecutorService thread;

  private Repeated(ScheduledExecutorService thread) {
    this.thread = thread;
  }

  /** Does the job with a pause between, until it is closed; a failure is logged. */
  static Repeated start(String name, Duration pause, Runnable job) {
    ScheduledExecutorService thread =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name(name).daemon().factory());
    ScheduledFuture<?> _ =
        thread.scheduleWithFixedDelay(
            () -> logged(name, job), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    return new Repeated(thread);
  }

  private static void logged(String name, Runnable job) {
    try {
      job.run();
    } catch (RuntimeException e) {
      log.error("the job {} failed and will be tried again", name, e);
    }
  }

  /** Begins no more; what is being done is not waited for. */
  @Override
  public void close() {
    thread.shutdown();
  }
}
