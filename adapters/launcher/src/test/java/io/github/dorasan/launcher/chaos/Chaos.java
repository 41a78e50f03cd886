package io.github.dorasan.launcher.chaos;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** One process serves while it, its database and both platforms fail by a plan. */
final class Chaos implements AutoCloseable {
  private static final Duration RESTART = Duration.ofMillis(1_500);

  private final InstantSource clock = InstantSource.system();
  private final Duration length;
  private final Plan plan;
  private final Consumer<String> tell;
  private final Town town;
  private final Instance instance;
  private final List<String> kills = new ArrayList<>();
  private final ScheduledExecutorService later = Executors.newScheduledThreadPool(2);
  private final Map<Plan.Kind, Integer> happened = new EnumMap<>(Plan.Kind.class);

  /**
   * Nothing has happened yet.
   *
   * @param distribution the folder of the packaged program; without one it runs from the class path
   * @param tell says what happens
   */
  Chaos(Optional<Path> distribution, Path folder, long seed, Duration length, Consumer<String> tell)
      throws IOException {
    this.length = length;
    this.plan = Plan.draw(seed, length);
    this.tell = tell;
    this.instance = new Instance("bot", Program.of(distribution, folder), folder, RESTART);
    this.town = new Town(folder, 1, seed, _ -> instance.isServing());
    Instance _ = instance.configured(town.settings(Map.of("discord.shards", "1:0-0"))).start();
  }

  /** Lets it happen. */
  Books run() throws InterruptedException {
    instance.awaitServing();
    town.sides().forEach(Side::prepare);
    tell.accept("Everybody is there. What fails, as planned, and at the soonest then:");
    Instant begun = clock.instant();
    town.fallDue(begun, length, Math.max(2, (int) length.toSeconds() / 30));
    town.letThemFail();
    try (People _ =
        new People()
            .every(Duration.ofMillis(250), town::askOnDiscord)
            .every(Duration.ofMillis(300), town::askOnTelegram)
            .every(Duration.ofMillis(900), () -> town.promises.vote(town.onDiscord))
            .every(Duration.ofMillis(1_100), () -> town.promises.vote(town.onTelegram))
            .every(Duration.ofSeconds(3), () -> town.promises.teach(town.onDiscord))
            .every(Duration.ofSeconds(6), () -> town.promises.teach(town.onTelegram))) {
      fail(begun);
      // Everything works again, so that those in the middle of something can go on.
      later.shutdownNow();
      town.weather.clear();
      town.proxy.mend();
    }
    instance.awaitServing();
    town.settle();
    instance.close();
    return books();
  }

  /** What is planned happens. */
  private void fail(Instant begun) throws InterruptedException {
    Instant end = begun.plus(length);
    Instant from = begun;
    for (Plan.Event event : plan.events()) {
      await(from.plus(event.at()));
      // A busy machine starts it slowly: what comes later comes later, or not any more.
      from = from.plus(untilItServes(event));
      if (clock.instant().isAfter(end) && happened.size() == Plan.Kind.values().length) {
        break;
      }
      happen(event);
    }
    await(end);
  }

  /** Only some kills come while it starts. */
  private Duration untilItServes(Plan.Event event) {
    boolean waits =
        switch (event.kind()) {
          case KILL -> event.lasts().toMillis() % 3 != 0;
          case TERMINATE -> true;
          default -> false;
        };
    long since = System.nanoTime();
    if (waits) {
      instance.awaitServing();
    }
    return Duration.ofNanos(System.nanoTime() - since);
  }

  private void await(Instant until) throws InterruptedException {
    TimeUnit.MILLISECONDS.sleep(Math.max(0, Duration.between(clock.instant(), until).toMillis()));
  }

  private void happen(Plan.Event event) {
    happened.merge(event.kind(), 1, Integer::sum);
    tell.accept(event.toString());
    switch (event.kind()) {
      case KILL -> {
        if (instance.kill()) {
          kills.add(Integer.toString(town.killed(_ -> true)));
        }
      }
      case TERMINATE -> {
        boolean _ = instance.terminate();
      }
      case DATABASE -> {
        town.proxy.cut();
        after(event, town.proxy::mend);
      }
      case DATABASE_CRASH -> town.server.crash();
      case GATEWAY -> town.discord.cutGateway();
      case DISCORD -> {
        town.weather.discord(true);
        after(event, () -> town.weather.discord(false));
      }
      case TELEGRAM -> {
        town.weather.telegram(true);
        after(event, () -> town.weather.telegram(false));
      }
    }
  }

  private void after(Plan.Event event, Runnable work) {
    var _ = later.schedule(work, event.lasts().toMillis(), TimeUnit.MILLISECONDS);
  }

  private Books books() {
    Books books = town.books();
    return books
        .tell("process started", instance.starts())
        .tell("process killed; questions in flight each time", kills)
        .tell("what failed", happened + " of " + plan.events().size() + " planned")
        .tell("process ended by itself (no database at its start)", instance.endedUnasked());
  }

  @Override
  public void close() {
    later.shutdownNow();
    instance.close();
    town.close();
  }
}
