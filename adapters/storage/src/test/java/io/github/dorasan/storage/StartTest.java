package io.github.dorasan.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dorasan.community.AuditEntry;
import io.github.dorasan.community.AuditLog;
import io.github.dorasan.community.CommunityId;
import io.github.dorasan.community.StoreException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a database is found, made, brought up to date, and opened again after a crash. */
@Timeout(120)
@SuppressWarnings("NullAway.Init") // filled before each test
final class StartTest {
  private static final CommunityId LIBRARY = new CommunityId("console", "library");

  @TempDir Path folder;

  private List<DatabaseAddress> both() {
    return List.of(new SqliteFile(folder, folder), Postgres.newDatabase());
  }

  @Test
  void aNewerSchemaIsRefused() {
    for (DatabaseAddress address : both()) {
      try (Database database = Database.open(address)) {
        database
            .sql()
            .write(
                handle ->
                    handle.execute(
                        """
                        INSERT INTO schema_history (installed_rank, version, description, type,
                          script, checksum, installed_by, execution_time, success)
                        SELECT 999, '999', 'later', type, 'V999__later.sql', 1, 'later', 1, success
                        FROM schema_history WHERE installed_rank = 1
                        """));
      }
      assertThatThrownBy(() -> Database.open(address))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining(address.name())
          .hasMessageContaining("newer Dorasan")
          .hasMessageContaining("999");
    }
  }

  @Test
  void manyInstancesMayStartAtOnce() throws InterruptedException {
    for (DatabaseAddress address : both()) {
      Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
      List<Thread> instances = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        instances.add(
            Thread.ofPlatform()
                .uncaughtExceptionHandler((_, failure) -> failures.add(failure))
                .start(
                    () -> {
                      try (Database database = Database.open(address)) {
                        database.auditLog().append(entry("start"));
                      }
                    }));
      }
      for (Thread instance : instances) {
        instance.join();
      }
      assertThat(failures).isEmpty();
      try (Database database = Database.open(address)) {
        assertThat(database.auditLog().page(LIBRARY, AuditLog.NEWEST, 9)).hasSize(4);
      }
    }
  }

  private static AuditEntry entry(String subject) {
    return new AuditEntry(LIBRARY, Instant.EPOCH, "ann", "act", subject, "", "");
  }

  @Test
  void theFilesAreTheirOwnersAlone() throws IOException {
    SqliteFile address = new SqliteFile(folder, folder);
    try (Database database = Database.open(address)) {
      database.auditLog().append(entry("one"));
      try (Stream<Path> files = Files.list(folder)) {
        assertThat(files.filter(file -> file.getFileName().toString().startsWith("dorasan.db")))
            .hasSizeGreaterThanOrEqualTo(3)
            .filteredOn(file -> !file.toString().endsWith(".lock"))
            .allSatisfy(
                file ->
                    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .as(file.toString())
                        .isEqualTo("rw-------"));
      }
    }
  }

  @Test
  void whatWasConfirmedSurvivesAKilledProcess() throws IOException, InterruptedException {
    Process writer =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Endless.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    long confirmed = 0;
    try (BufferedReader lines = writer.inputReader()) {
      while (confirmed < 50) {
        confirmed = Long.parseLong(lines.readLine());
      }
      // Not by the process itself, which would close what it has said.
      assertThat(writer.toHandle().destroyForcibly()).isTrue();
      confirmed += lines.lines().filter(line -> !line.isEmpty()).count();
    }
    writer.waitFor();
    try (Database database = Database.open(new SqliteFile(folder, folder))) {
      assertThat(database.auditLog().page(LIBRARY, AuditLog.NEWEST, 1).getFirst().number())
          .isGreaterThanOrEqualTo(confirmed);
      database.auditLog().append(entry("after"));
    }
  }

  /** Adds entries until it is killed, and says each number once it is confirmed. */
  static final class Endless {
    private Endless() {}

    /** Takes the data folder. */
    public static void main(String[] args) {
      Path folder = Path.of(args[0]);
      try (Database database = Database.open(new SqliteFile(folder, folder))) {
        for (long number = 1; ; number++) {
          database.auditLog().append(entry("entry"));
          System.out.println(number);
          System.out.flush();
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "postgres://ann:p%40ss+word@db.example:5433/bot?sslmode=require, db.example:5433/bot",
    "postgresql://db.example/bot, db.example/bot",
    "postgres://[::1]:5433/bot, [::1]:5433/bot",
    "'postgres://a:pw@one:1,two:2/bot', 'one:1,two:2/bot'",
    "jdbc:postgresql://db.example:6000/bot?user=ann&password=p@ss+word, db.example:6000/bot",
    "jdbc:postgresql:bot?password=pw, localhost/bot",
  })
  void anAddressIsReadAndItsPasswordNotShown(String url, String name) {
    assertThat(PostgresServer.of(url)).hasToString("PostgreSQL at " + name);
  }

  @Test
  void whatIsDeletedIsOverwritten() throws IOException {
    SqliteFile address = new SqliteFile(folder, folder);
    try (Database database = Database.open(address)) {
      database.settings().write(LIBRARY, 0, Map.of("a", "private matter"));
      database.settings().write(LIBRARY, 1, Map.of());
    }
    assertThat(Files.readString(address.file(), StandardCharsets.ISO_8859_1))
        .doesNotContain("private matter");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "bot",
        "mysql://a:pw@h/b",
        "jdbc:sqlite:pw",
        "postgres://a:pw@h:x/b",
        "jdbc:postgresql:u:pw@h/b"
      })
  void whatIsNoAddressIsRefusedWithoutBeingRepeated(String url) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PostgresServer.of(url))
        .withMessageNotContaining("pw");
  }
}
