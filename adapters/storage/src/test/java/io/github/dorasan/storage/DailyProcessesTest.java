package io.github.dorasan.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.daily.DailySchedule;
import io.github.dorasan.daily.Posting;
import io.github.dorasan.daily.StoredSchedule;
import io.github.dorasan.platform.ChannelRef;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two processes on one PostgreSQL, of which one is killed in the middle of posting. */
@Timeout(180)
final class DailyProcessesTest {
  private static final Instant DUE = Instant.parse("2026-03-02T09:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final ChannelRef CHANNEL = new ChannelRef("board", "shop", "lobby");

  private static final String CREATE =
      "CREATE TABLE shown (channel TEXT, repeat_key TEXT, at TEXT,"
          + " PRIMARY KEY (channel, repeat_key))";

  private final String name = Postgres.newName();
  private final String address = "postgres://postgres@localhost:" + Postgres.port() + "/" + name;
  private final String jdbcUrl =
      "jdbc:postgresql://localhost:" + Postgres.port() + "/" + name + "?user=postgres";
  private final List<Instance> all = new ArrayList<>();

  /** A process, and what it says. */
  private record Instance(Process process, BufferedReader reports) {
    String told(String order) {
      try {
        process.outputWriter(StandardCharsets.UTF_8).append(order).append('\n').flush();
        return report();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    String report() {
      try {
        return String.valueOf(reports.readLine());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** Does all that is due at an instant without trouble. */
    void run(Instant now) {
      String report = told(now.toString());
      while (!report.equals(ProcessInstance.DONE)) {
        report = told(ProcessInstance.GO_ON);
      }
    }

    void kill() throws InterruptedException {
      process.destroyForcibly();
      assertThat(process.waitFor()).isNotZero();
    }
  }

  private Instance begin(int apart) throws IOException {
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                path,
                "-Dorg.slf4j.simpleLogger.logFile=System.err",
                ProcessInstance.class.getName(),
                address,
                jdbcUrl,
                CHANNEL.platform(),
                Integer.toString(apart),
                DUE.minusSeconds(60).toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    Instance instance = new Instance(process, process.inputReader(StandardCharsets.UTF_8));
    all.add(instance);
    assertThat(instance.report()).isEqualTo(ProcessInstance.DONE);
    return instance;
  }

  @AfterEach
  void end() {
    all.forEach(instance -> instance.process().destroyForcibly());
  }

  @ParameterizedTest
  @CsvSource({
    "before, 0, UNKNOWN, 0",
    "after, 0, UNKNOWN, 1",
    "before, 180, SENT, 1",
    "after, 180, SENT, 1"
  })
  void whatAKilledProcessWasDoingIsTakenUpByTheOther(
      String where, int apart, Posting.State state, int shown)
      throws IOException, InterruptedException {
    try (Database database = Database.open(PostgresServer.of(address))) {
      database.sql().write(handle -> handle.execute(CREATE));
      assertThat(database.daily().schedules().write(schedule())).isTrue();
      Instance first = begin(apart);
      Instance second = begin(apart);

      String report = first.told(DUE.toString());
      assertThat(report).isEqualTo(ProcessInstance.BEFORE);
      second.run(DUE.plusSeconds(1));
      if (where.equals(ProcessInstance.AFTER)) {
        assertThat(first.told(ProcessInstance.GO_ON)).isEqualTo(ProcessInstance.AFTER);
      }
      first.kill();
      for (int seconds = 10; seconds <= 90; seconds += 10) {
        second.run(DUE.plusSeconds(seconds));
      }

      Posting posting = database.daily().ledger().find(CHANNEL, DAY).orElseThrow();
      assertThat(posting.state()).isEqualTo(state);
      assertThat(count(database)).isEqualTo(shown);

      second.run(DUE.plus(Duration.ofDays(1)));
      assertThat(count(database)).as("the next day goes as it should").isEqualTo(shown + 1);
    }
  }

  private static StoredSchedule schedule() {
    return new StoredSchedule(
        CHANNEL,
        new DailySchedule(
            LocalTime.of(9, 0),
            ZoneId.of("UTC"),
            Set.of(DayOfWeek.values()),
            new TreeSet<>(),
            false,
            false),
        Optional.empty(),
        DUE.minusSeconds(600),
        0);
  }

  private static long count(Database database) {
    return database.sql().read(handle -> TableRows.count(handle, "shown"));
  }
}
