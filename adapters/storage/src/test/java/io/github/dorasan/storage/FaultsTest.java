package io.github.dorasan.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.dorasan.community.CommunityId;
import io.github.dorasan.community.StoreException;
import io.github.dorasan.community.StoreException.Kind;
import io.github.dorasan.community.StoredSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What happens when a database goes, is full, may not be written or is damaged. */
@Timeout(120)
@SuppressWarnings("NullAway.Init") // filled before each test
final class FaultsTest {
  private static final CommunityId LIBRARY = new CommunityId("console", "library");

  @TempDir Path folder;

  private SqliteFile sqlite() {
    return new SqliteFile(folder, folder);
  }

  private static StoreException failure(Kind kind, ThrowingCallable work) {
    StoreException failure = catchThrowableOfType(StoreException.class, work);
    assertThat(failure).isNotNull();
    assertThat(failure.kind()).as(failure.getMessage()).isEqualTo(kind);
    return failure;
  }

  private static boolean write(Database database, long version, String value) {
    return database.settings().write(LIBRARY, version, Map.of("a", value));
  }

  @Test
  void aServerThatGoesAndComesBackIsUsedAgain() throws IOException {
    String name = Postgres.newName();
    try (CuttableProxy proxy = new CuttableProxy(Postgres.port());
        Database database =
            Database.open(
                PostgresServer.of(
                    "postgres://postgres:secret@localhost:" + proxy.port() + "/" + name))) {
      assertThat(write(database, 0, "1")).isTrue();
      proxy.cut();
      failure(Kind.UNAVAILABLE, () -> write(database, 1, "2"));
      assertThat(failure(Kind.UNAVAILABLE, () -> database.settings().read(LIBRARY)))
          .hasMessageContaining("PostgreSQL at localhost:" + proxy.port() + "/" + name)
          .hasMessageContaining("Look whether the server runs")
          .hasMessageNotContaining("secret");
      proxy.mend();
      assertThat(afterAWhile(database)).isEqualTo(new StoredSettings(1, Map.of("a", "1")));
      assertThat(write(database, 1, "2")).isTrue();
    }
  }

  /** What is read as soon as it can be read. */
  private static StoredSettings afterAWhile(Database database) {
    while (true) {
      try {
        return database.settings().read(LIBRARY);
      } catch (StoreException e) {
        assertThat(e.kind()).isEqualTo(Kind.UNAVAILABLE);
      }
    }
  }

  @Test
  void aConnectionThatIsCutInTheMiddleKeepsNothing() throws IOException {
    try (CuttableProxy proxy = new CuttableProxy(Postgres.port());
        Database database =
            Database.open(
                PostgresServer.of(
                    "postgres://postgres@localhost:" + proxy.port() + "/" + Postgres.newName()))) {
      AtomicInteger times = new AtomicInteger();
      failure(
          Kind.UNAVAILABLE,
          () ->
              database
                  .transactions()
                  .run(
                      () -> {
                        times.incrementAndGet();
                        assertThat(write(database, 0, "1")).isTrue();
                        proxy.cut();
                      }));
      assertThat(times).hasValue(1);
      proxy.mend();
      assertThat(afterAWhile(database)).isEqualTo(StoredSettings.NONE);
    }
  }

  @Test
  void aServerThatIsNotThereIsToldAtTheStart() throws IOException {
    int port;
    try (CuttableProxy proxy = new CuttableProxy(Postgres.port())) {
      port = proxy.port();
    }
    PostgresServer nobody = PostgresServer.of("postgres://a:secret@localhost:" + port + "/b");
    assertThat(failure(Kind.UNAVAILABLE, () -> Database.open(nobody)))
        .hasMessageContaining("PostgreSQL at localhost:" + port + "/b")
        .hasMessageContaining("DORASAN_DATABASE_URL")
        .hasMessageNotContaining("secret");
    PostgresServer wrong =
        PostgresServer.of("postgres://postgres@localhost:" + Postgres.port() + "/no_such");
    assertThat(failure(Kind.UNAVAILABLE, () -> Database.open(wrong)))
        .hasMessageContaining("no_such");
  }

  @Test
  void aFullDiskLosesNothingThatWasConfirmed() throws SQLException {
    try (Database database = Database.open(sqlite())) {
      assertThat(write(database, 0, "kept")).isTrue();
      onEveryConnection(database, "PRAGMA max_page_count = 1");
      assertThat(failure(Kind.FULL, () -> write(database, 1, "x".repeat(1_000_000))))
          .hasMessageContaining(sqlite().name())
          .hasMessageContaining("Make room");
      assertThat(database.settings().read(LIBRARY))
          .isEqualTo(new StoredSettings(1, Map.of("a", "kept")));
      onEveryConnection(database, "PRAGMA max_page_count = 1000000");
      assertThat(write(database, 1, "x".repeat(1_000_000))).isTrue();
    }
  }

  @Test
  void aFileThatTurnsReadOnlyIsToldAndStillRead() throws SQLException {
    try (Database database = Database.open(sqlite())) {
      assertThat(write(database, 0, "kept")).isTrue();
      onEveryConnection(database, "PRAGMA query_only = ON");
      assertThat(failure(Kind.READ_ONLY, () -> write(database, 1, "no")))
          .hasMessageContaining("right to write");
      assertThat(database.settings().read(LIBRARY).values()).containsEntry("a", "kept");
      onEveryConnection(database, "PRAGMA query_only = OFF");
      assertThat(write(database, 1, "yes")).isTrue();
    }
  }

  @Test
  void aServerThatMayOnlyBeReadIsTold() throws SQLException {
    try (Database database = Database.open(Postgres.newDatabase())) {
      onEveryConnection(database, "SET default_transaction_read_only = on");
      failure(Kind.READ_ONLY, () -> write(database, 0, "no"));
    }
  }

  @Test
  void aFileThatMayOnlyBeReadIsToldAtTheStart() throws IOException {
    Database.open(sqlite()).close();
    Path file = sqlite().file();
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--------"));
    if (Files.isWritable(file)) {
      // Whoever may write everything, as root may, is not held up.
      try (Database database = Database.open(sqlite())) {
        assertThat(write(database, 0, "1")).isTrue();
      }
    } else {
      assertThat(failure(Kind.READ_ONLY, () -> Database.open(sqlite())))
          .hasMessageContaining(file.toString());
    }
  }

  /** Says a statement on each connection that the pool holds. */
  private static void onEveryConnection(Database database, String statement) throws SQLException {
    List<Connection> all = new ArrayList<>();
    int connections = database.connections();
    for (int i = 0; i < connections; i++) {
      Connection connection = database.dataSource().getConnection();
      all.add(connection);
      try (Statement pragma = connection.createStatement()) {
        pragma.execute(statement);
      }
    }
    for (Connection connection : all) {
      connection.close();
    }
  }

  @Test
  void aDamagedFileIsToldAtTheStartAndLeftAsItIs() throws IOException {
    try (Database database = Database.open(sqlite())) {
      assertThat(write(database, 0, "x".repeat(100_000))).isTrue();
    }
    Path file = sqlite().file();
    byte[] sound = Files.readAllBytes(file);
    assertThat(sound.length).isGreaterThan(100_000);
    for (int from : List.of(0, 100, 8192)) {
      byte[] damaged = sound.clone();
      Arrays.fill(damaged, from, from + 4096, (byte) 0x5a);
      Files.write(file, damaged);
      assertThat(failure(Kind.CORRUPT, () -> Database.open(sqlite())))
          .hasMessageContaining(file.toString())
          .hasMessageContaining("dorasan restore");
      assertThat(Files.readAllBytes(file)).as("damage at %d", from).isEqualTo(damaged);
    }
    Files.write(file, sound);
    try (Database database = Database.open(sqlite())) {
      assertThat(database.settings().read(LIBRARY).version()).isEqualTo(1);
    }
  }

  @Test
  void aFailureThatTheWorkCatchesStillKeepsNothing() {
    for (DatabaseAddress address : List.of(sqlite(), Postgres.newDatabase())) {
      try (Database database = Database.open(address)) {
        failure(
            Kind.BROKEN,
            () ->
                database
                    .transactions()
                    .run(
                        () -> {
                          assertThat(write(database, 0, "1")).isTrue();
                          assertThatThrownBy(
                                  () -> database.sql().write(handle -> handle.execute("NONSENSE")))
                              .isInstanceOf(StoreException.class);
                        }));
        assertThat(database.settings().read(LIBRARY)).isEqualTo(StoredSettings.NONE);
      }
    }
  }

  @Test
  void whatNeverSucceedsIsGivenUp() {
    try (Database database = Database.open(sqlite())) {
      AtomicInteger times = new AtomicInteger();
      failure(
          Kind.CONFLICT,
          () ->
              database
                  .transactions()
                  .run(
                      () -> {
                        times.incrementAndGet();
                        throw new StoreException(Kind.CONFLICT, "others");
                      }));
      assertThat(times.get()).isBetween(2, 100);
    }
  }
}
