package io.github.dorasan.storage;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import io.github.dorasan.daily.DailyPoster;
import io.github.dorasan.platform.ChatPlatform;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;

/**
 * Lets a poster take its steps when they are due, by db-scheduler on the stores' database. Any
 * instance may take any step of the communities that it serves; a step that an instance dies in is
 * taken again within half a minute. When a step is due lies in the database and is made anew from
 * the schedules, so a change is heeded within seconds, whichever instance it was made on.
 */
public final class DailyScheduler implements AutoCloseable {
  private static final Duration POLLING = Duration.ofSeconds(5);
  private static final Duration HEARTBEAT = Duration.ofSeconds(5);

  /** The fewest that db-scheduler allows: an instance is dead after 20 seconds of silence. */
  private static final int MISSED_HEARTBEATS = 4;

  private static final Duration LONGEST_STOP = Duration.ofSeconds(3);
  private static final Duration KEEP_UNKNOWN = Duration.ofDays(3_650);
  private static final int THREADS = 3;

  private final Scheduler scheduler;

  private DailyScheduler(Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  /**
   * Begins to take steps.
   *
   * @param platforms those that this instance serves
   */
  public static DailyScheduler start(
      Database database,
      DailyPoster poster,
      Collection<ChatPlatform> platforms,
      InstantSource clock) {
    DailyTasks tasks = new DailyTasks(poster, platforms);
    SchedulerBuilder builder =
        Scheduler.create(database.dataSource(), tasks.steps())
            .startTasks(tasks.agendas())
            .startTasks(tasks.corrections())
            .clock(clock::instant)
            .threads(THREADS)
            .pollingInterval(POLLING)
            .failureLogging(LogLevel.WARN, true);
    Scheduler scheduler = configured(builder, database).build();
    scheduler.start();
    return new DailyScheduler(scheduler);
  }

  /** What holds whoever takes the steps. */
  static SchedulerBuilder configured(SchedulerBuilder builder, Database database) {
    // Said here, since db-scheduler would ask the database, and guess where it is away just then.
    return builder
        .jdbcCustomization(
            database.address() instanceof SqliteFile
                ? new SqliteTimes()
                : new PostgreSqlJdbcCustomization(false, false))
        .heartbeatInterval(HEARTBEAT)
        .missedHeartbeatsLimit(MISSED_HEARTBEATS)
        .shutdownMaxWait(LONGEST_STOP)
        // An instance leaves alone what belongs to platforms of others.
        .deleteUnresolvedAfter(KEEP_UNKNOWN);
  }

  /** Ends the steps that are under way, and takes no more. */
  @Override
  public void close() {
    scheduler.stop();
  }
}
