package io.github.dorasan.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dorasan.community.AuditEntry;
import io.github.dorasan.community.AuditLog;
import io.github.dorasan.community.ChangeFeed;
import io.github.dorasan.community.CommunityId;
import io.github.dorasan.community.StoredSettings;
import io.github.dorasan.community.learning.Vote;
import io.github.dorasan.model.EntryId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is backed up comes back, on either database. */
@SuppressWarnings("NullAway.Init") // filled before each test
final class BackupTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final CommunityId LIBRARY = new CommunityId("console", "library");
  private static final CommunityId SHOP = new CommunityId("console", "shop");

  enum Kind {
    SQLITE,
    POSTGRES
  }

  @TempDir Path folder;

  private int folders;

  private Database open(Kind kind) {
    return Database.open(
        switch (kind) {
          case SQLITE -> new SqliteFile(newFolder(), folder);
          case POSTGRES -> Postgres.newDatabase();
        });
  }

  private Path newFolder() {
    try {
      return Files.createDirectory(folder.resolve("data-" + folders++));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void fill(Database database) {
    assertThat(database.settings().write(LIBRARY, 0, Map.of("a", "it's\n\u6f22 \ud83d\ude00")))
        .isTrue();
    database.auditLog().append(entry("one"));
    database.auditLog().append(entry("two"));
    database.changes().raise(SHOP);
    database.changes().raise(LIBRARY);
  }

  private static AuditEntry entry(String subject) {
    return new AuditEntry(LIBRARY, NOON, "ann", "act", subject, "", "new");
  }

  private Path backup(Database database) throws BackupException, IOException {
    Path file = newFolder().resolve("backup.zip");
    assertThat(Backup.write(database, file, InstantSource.fixed(NOON))).isPositive();
    return file;
  }

  private Restore.Result restore(Database database, Path file, boolean replace)
      throws BackupException, IOException {
    return Restore.run(database, file, folder, folder, replace);
  }

  @ParameterizedTest
  @CsvSource({"SQLITE, SQLITE", "SQLITE, POSTGRES", "POSTGRES, SQLITE", "POSTGRES, POSTGRES"})
  void everythingComesBack(Kind from, Kind to) throws BackupException, IOException {
    try (Database source = open(from);
        Database target = open(to)) {
      byte[] key = source.installationKey().bytes();
      fill(source);
      Restore.Result result = restore(target, backup(source), false);

      assertThat(result.taken()).isEqualTo("2026-03-01T12:00:00Z");
      assertThat(result.rows()).isEqualTo(8);
      assertThat(result.forgottenUnknown()).isFalse();
      assertThat(target.settings().read(LIBRARY))
          .isEqualTo(source.settings().read(LIBRARY))
          .isNotEqualTo(StoredSettings.NONE);
      assertThat(target.auditLog().page(LIBRARY, AuditLog.NEWEST, 9))
          .isEqualTo(source.auditLog().page(LIBRARY, AuditLog.NEWEST, 9))
          .hasSize(2);
      assertThat(target.installationKey().bytes()).isEqualTo(key);
      assertThat(target.changes().since(ChangeFeed.START))
          .extracting(ChangeFeed.Change::community)
          .containsExactlyInAnyOrder(LIBRARY, SHOP);
      target.auditLog().append(entry("three"));
      target.changes().raise(SHOP);
    }
    assertThat(leftOvers()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void aBackupOfAnOlderSchemaIsBroughtUpToDate(Kind kind) throws BackupException, IOException {
    SqliteFile old = new SqliteFile(newFolder(), folder);
    old.prepare();
    Migrations.run(old, "001");
    try (Database source = Database.openAsItIs(old);
        Database target = open(kind)) {
      fill(source);
      restore(target, backup(source), false);
      assertThat(target.settings().read(LIBRARY).version()).isEqualTo(1);
      assertThat(target.sql().<Long>read(handle -> TableRows.count(handle, "later")))
          .as("what the script of V900 made of the restored rows")
          .isEqualTo(1);
    }
  }

  private Stream<String> leftOvers() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList().stream()
          .filter(name -> name.startsWith("."));
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void aDatabaseInUseIsReplacedOnlyWhenToldSo(Kind kind) throws BackupException, IOException {
    try (Database source = open(kind);
        Database target = open(kind)) {
      fill(source);
      assertThat(target.settings().write(SHOP, 0, Map.of("b", "2"))).isTrue();
      for (int i = 0; i < 10; i++) {
        target.changes().raise(SHOP);
      }
      long seen = target.changes().since(ChangeFeed.START).getLast().revision();
      Path file = backup(source);

      assertThatThrownBy(() -> restore(target, file, false))
          .isInstanceOf(BackupException.class)
          .hasMessageContaining("--replace");
      assertThat(target.settings().read(SHOP).version()).isEqualTo(1);

      restore(target, file, true);
      assertThat(target.settings().read(SHOP)).isEqualTo(StoredSettings.NONE);
      assertThat(target.settings().read(LIBRARY).version()).isEqualTo(1);
      assertThat(target.changes().since(seen)).as("instances that run learn of it").hasSize(2);
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void whoeverWasForgottenSinceStaysForgotten(Kind kind) throws BackupException, IOException {
    try (Database database = open(kind)) {
      byte[] key = database.installationKey().bytes();
      forget(database, "early", 1);
      forget(database, "again", 1);
      Path file = backup(database);
      forget(database, "late", 2);
      database
          .sql()
          .write(handle -> handle.execute("UPDATE forgotten SET at = 3 WHERE member = 'again'"));

      assertThat(restore(database, file, true).forgottenUnknown()).isFalse();
      assertThat(database.installationKey().bytes()).isEqualTo(key);
      assertThat(forgotten(database)).isEqualTo(Map.of("early", 1L, "late", 2L, "again", 3L));
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void whatTheForgottenDoAfterwardsIsTheirOwnAgain(Kind kind) throws BackupException, IOException {
    try (Database database = open(kind)) {
      vote(database, "old", 1);
      vote(database, "new", 3);
      Path file = backup(database);
      forget(database, "ann", 2);
      restore(database, file, true);
      assertThat(database.learning().votes().tallies(SHOP, Instant.EPOCH))
          .extracting(tally -> tally.entry().value())
          .containsExactly("new");
    }
  }

  private static void vote(Database database, String entry, long at) {
    Vote vote =
        new Vote(new EntryId(entry), "ann", true, Optional.empty(), Instant.ofEpochMilli(at));
    database.learning().votes().cast(SHOP, vote);
  }

  @Test
  void anotherInstallationsHashesAreToldOf() throws BackupException, IOException {
    try (Database source = open(Kind.SQLITE);
        Database target = open(Kind.SQLITE)) {
      assertThat(source.installationKey().bytes()).isNotEqualTo(target.installationKey().bytes());
      forget(target, "someone", 1);
      assertThat(restore(target, backup(source), true).forgottenUnknown()).isTrue();
    }
  }

  private static Map<Object, Object> forgotten(Database database) {
    return database
        .sql()
        .read(
            handle ->
                Forgotten.rows(handle).stream()
                    .collect(
                        Collectors.toMap(
                            row -> Objects.requireNonNull(row.get("member")),
                            row -> ((Number) Objects.requireNonNull(row.get("at"))).longValue())));
  }

  private static void forget(Database database, String member, long at) {
    database
        .sql()
        .write(
            handle ->
                handle.execute("INSERT INTO forgotten (member, at) VALUES (?, ?)", member, at));
  }

  @Test
  void aBackupIsItsOwnersAlone() throws BackupException, IOException {
    try (Database database = open(Kind.SQLITE)) {
      Path file = backup(database);
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
      assertThatThrownBy(() -> Backup.write(database, file, InstantSource.fixed(NOON)))
          .isInstanceOf(BackupException.class)
          .hasMessageContaining("there already");
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void othersWriteMeanwhileAndTheBackupIsOfOneMoment(Kind kind) {
    try (Database database = open(kind)) {
      fill(database);
      long counted =
          database
              .sql()
              .snapshot(
                  handle -> {
                    long before = TableRows.count(handle, "audit_entry");
                    Thread writer =
                        Thread.ofPlatform().start(() -> database.auditLog().append(entry("late")));
                    join(writer);
                    assertThat(TableRows.count(handle, "audit_entry")).isEqualTo(before);
                    return before;
                  });
      assertThat(database.auditLog().page(LIBRARY, AuditLog.NEWEST, 9)).hasSize((int) counted + 1);
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
