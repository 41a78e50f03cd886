package io.github.dorasan.community;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What an instance does again and again beside answering. What fails is done the next time. */
public final class Background implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Background.class);

  private final ScheduledExecutorService threads =
      Executors.newScheduledThreadPool(
          2, Thread.ofPlatform().daemon().name("dorasan-", 0).factory());

  /** Nothing is done yet. */
  public Background() {}

  /**
   * Does something now, and again and again with a pause in between.
   *
   * @param name for the log
   */
  public void every(Duration pause, String name, Runnable work) {
    Job job = new Job(name, work);
    var _ = threads.scheduleWithFixedDelay(job, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Begins nothing more; what is being done may end. */
  @Override
  public void close() {
    threads.shutdown();
  }

  /** Some work that tells of a failure once, not every time. */
  static final class Job implements Runnable {
    private final String name;
    private final Runnable work;
    private String trouble = "";

    Job(String name, Runnable work) {
      this.name = name;
      this.work = work;
    }

    @Override
    public synchronized void run() {
      try {
        work.run();
        if (!trouble.isEmpty()) {
          trouble = "";
          log.warn("{}: goes on again", name);
        }
      } catch (StoreException e) {
        tell(
            e.kind().toString(),
            () -> log.warn("{}: waits for the database: {}", name, e.getMessage()));
      } catch (RuntimeException e) {
        tell(e.toString(), () -> log.error("{}: failed", name, e));
      }
    }

    private void tell(String what, Runnable say) {
      if (!trouble.equals(what)) {
        trouble = what;
        say.run();
      }
    }
  }
}
