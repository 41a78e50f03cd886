package io.github.dorasan.storage;

import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper.ManualSchedulerBuilder;
import io.github.dorasan.contract.ShopBot;
import io.github.dorasan.daily.DailyPoster;
import io.github.dorasan.daily.DailyRules;
import io.github.dorasan.daily.Moderators;
import io.github.dorasan.platform.ChatPlatform;
import io.github.dorasan.platform.Platforms;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** An instance of the bot that takes its steps when it is told what time it is. */
final class ManualInstance implements AutoCloseable {
  private final SettableClock clock = new SettableClock();
  private final Database database;
  private final DailyPoster poster;
  private final ManualScheduler scheduler;
  private volatile boolean dead;

  /** What kills an instance in the middle of its work. */
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  ManualInstance(
      DatabaseAddress address,
      Function<ManualInstance, List<ChatPlatform>> platforms,
      Moderators moderators) {
    this.database = Database.openAsItIs(address);
    Platforms served = new Platforms();
    List<ChatPlatform> all = platforms.apply(this);
    all.forEach(served::add);
    this.poster =
        new DailyPoster(
            database.daily(),
            served,
            _ -> ShopBot.knowledge(),
            _ -> ShopBot.WORDING,
            moderators,
            clock::now,
            DailyRules.DEFAULT);
    DailyTasks tasks = new DailyTasks(poster, all);
    ManualSchedulerBuilder builder =
        TestHelper.createManualScheduler(database.dataSource(), tasks.steps())
            .clock(clock)
            .startTasks(tasks.agendas());
    DailyScheduler.configured(builder, database);
    this.scheduler = builder.build();
  }

  Database database() {
    return database;
  }

  DailyPoster poster() {
    return poster;
  }

  /** Registers what it does again and again. */
  ManualInstance start(Instant now) {
    clock.set(now);
    scheduler.start();
    return this;
  }

  /** Does everything that is due at an instant, unless it dies on the way. */
  void run(Instant now) {
    clock.set(now);
    try {
      scheduler.runDeadExecutionDetection();
      // The agenda may plan what is due at once.
      scheduler.runAnyDueExecutions();
      scheduler.runAnyDueExecutions();
    } catch (RuntimeException | Killed e) {
      if (!dead && !String.valueOf(e).contains("SQL")) {
        throw e;
      }
    }
  }

  /** Dies: nothing more of it reaches the database. */
  void die() {
    dead = true;
    database.close();
    throw new Killed();
  }

  boolean isDead() {
    return dead;
  }

  @Override
  public void close() {
    database.close();
  }
}
