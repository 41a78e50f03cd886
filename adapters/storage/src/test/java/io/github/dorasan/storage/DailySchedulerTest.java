package io.github.dorasan.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.contract.PostBoard;
import io.github.dorasan.daily.DailySchedule;
import io.github.dorasan.daily.StoredSchedule;
import io.github.dorasan.platform.ChannelRef;
import io.github.dorasan.platform.ChatPlatform;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Steps are taken when they are due, on either database. */
final class DailySchedulerTest {
  private static final ZoneId UTC = ZoneId.of("UTC");
  private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
  private static final Instant DUE = Instant.parse("2026-03-02T09:00:00Z");

  /** Whatever an id may hold. */
  private static final ChannelRef CHANNEL =
      new ChannelRef("board", "a shop/with +%\u00e9", "general lobby");

  @TempDir Path folder;

  private volatile Instant now = START;
  private final PostBoard board = new PostBoard("board", Duration.ZERO, () -> now);

  private DatabaseAddress address(String kind) {
    return kind.equals("SQLite") ? new SqliteFile(folder, folder) : Postgres.newDatabase();
  }

  private static StoredSchedule at(int hour, Instant since, long version) {
    return new StoredSchedule(
        CHANNEL,
        new DailySchedule(
            LocalTime.of(hour, 0), UTC, Set.of(DayOfWeek.values()), new TreeSet<>(), false, false),
        Optional.empty(),
        since,
        version);
  }

  private void runAt(ManualInstance instance, Instant time) {
    now = time;
    instance.run(time);
  }

  @ParameterizedTest
  @ValueSource(strings = {"SQLite", "PostgreSQL"})
  void postsDayByDayAndHeedsChanges(String kind) {
    DatabaseAddress address = address(kind);
    try (Database database = Database.open(address);
        ManualInstance instance =
            new ManualInstance(address, _ -> List.of(board), (_, _, _) -> {}).start(START)) {
      database.daily().schedules().write(at(9, START, 0));
      runAt(instance, START.plusSeconds(20));
      runAt(instance, DUE.minusSeconds(1));
      assertThat(board.posts()).isEmpty();
      runAt(instance, DUE);
      runAt(instance, DUE.plusSeconds(1));
      assertThat(board.posts()).hasSize(1);

      // From nine to seven: earlier than the step that is planned.
      database.daily().schedules().write(at(7, DUE.plusSeconds(2), 1));
      runAt(instance, DUE.plusSeconds(30));
      runAt(instance, DUE.plus(Duration.ofHours(22)));
      assertThat(board.posts()).hasSize(2);

      database.daily().schedules().remove(CHANNEL);
      runAt(instance, DUE.plus(Duration.ofDays(5)));
      assertThat(board.posts()).hasSize(2);
      assertThat(steps(database)).as("a step that has nothing to do is gone").isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"SQLite", "PostgreSQL"})
  void whereCommunitiesAreSharedOutEachInstancePostsInItsOwn(String kind) {
    DatabaseAddress address = address(kind);
    try (Database database = Database.open(address);
        ManualInstance other =
            new ManualInstance(address, _ -> List.of(share("of another")), (_, _, _) -> {})
                .start(START);
        ManualInstance own =
            new ManualInstance(address, _ -> List.of(share(CHANNEL.community())), (_, _, _) -> {})
                .start(START)) {
      database.daily().schedules().write(at(9, START, 0));
      for (Instant time : List.of(START.plusSeconds(20), DUE, DUE.plusSeconds(60))) {
        runAt(other, time);
      }
      assertThat(board.posts()).isEmpty();
      assertThat(database.daily().ledger().find(CHANNEL, LocalDate.ofInstant(DUE, UTC)))
          .as("what another instance serves is left to it")
          .isEmpty();

      runAt(own, DUE.plusSeconds(70));
      runAt(own, DUE.plusSeconds(80));
      assertThat(board.posts()).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"SQLite", "PostgreSQL"})
  void whatAnInstanceDiedInGoesOn(String kind) {
    DatabaseAddress address = address(kind);
    try (Database database = Database.open(address);
        ManualInstance instance =
            new ManualInstance(address, _ -> List.of(board), (_, _, _) -> {}).start(START)) {
      runAt(instance, START.plusSeconds(20));
      // Another instance has taken the agenda, and is gone.
      database
          .sql()
          .write(
              handle ->
                  handle.execute(
                      """
                      UPDATE scheduled_tasks SET picked = ?, picked_by = 'gone',
                        last_heartbeat = execution_time
                      WHERE task_name LIKE 'daily-agenda%'
                      """,
                      true));
      database.daily().schedules().write(at(9, START, 0));
      runAt(instance, START.plus(Duration.ofMinutes(2)));
      runAt(instance, DUE);
      assertThat(board.posts()).hasSize(1);
    }
  }

  /** A way to the board by which one community is served. */
  private ChatPlatform share(String community) {
    return (ChatPlatform)
        Proxy.newProxyInstance(
            ChatPlatform.class.getClassLoader(),
            new Class<?>[] {ChatPlatform.class},
            (proxy, method, given) ->
                switch (method.getName()) {
                  case "part" -> given[0];
                  case "parts" -> Set.of(community);
                  case "serves" -> InvocationHandler.invokeDefault(proxy, method, given);
                  default -> method.invoke(board, given);
                });
  }

  private static long steps(Database database) {
    return database
        .sql()
        .read(
            handle ->
                handle
                    .select(
                        "SELECT COUNT(*) FROM scheduled_tasks WHERE task_name LIKE ?",
                        "daily-step%")
                    .mapTo(Long.class)
                    .one());
  }
}
