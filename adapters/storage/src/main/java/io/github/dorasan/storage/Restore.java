package io.github.dorasan.storage;

import io.github.dorasan.community.StoreException;
import java.io.IOException;
import java.io.Serial;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Puts what a backup holds in the place of what a database holds. The backup is first read into a
 * database of its own beside, by the scripts that were known when it was written, and that is
 * brought up to date; then all of it is copied in one transaction.
 */
public final class Restore {
  /** Tables that hold something in a database that nobody has used yet. */
  private static final Set<String> NEVER_EMPTY =
      Set.of("installation_key", "change_counter", "forgotten");

  private Restore() {}

  /**
   * What was restored.
   *
   * @param rows how many
   * @param taken when the backup was written, as ISO 8601
   * @param forgottenUnknown whether members were forgotten here whom the backup, written by another
   *     installation with another key, knows by other hashes
   */
  public record Result(long rows, String taken, boolean forgottenUnknown) {}

  /**
   * Restores a backup, all of it or nothing. Nothing else should use the database meanwhile.
   *
   * @param folder where the database beside is made, for as long as this takes
   * @param nativeFiles a folder for SQLite's own library
   * @param replace whether what the database holds may be replaced
   * @throws BackupException if the file is no sound backup, or a newer program's, or if the
   *     database holds something that may not be replaced
   * @throws StoreException if the database cannot be written
   */
  public static Result run(
      Database database, Path file, Path folder, Path nativeFiles, boolean replace)
      throws BackupException, IOException {
    Path beside = Files.createTempDirectory(folder, ".restore-");
    try (BackupReader backup = BackupReader.open(file)) {
      SqliteFile address = new SqliteFile(beside, nativeFiles);
      address.prepare();
      backup.makeSchema(address);
      load(backup, address);
      Migrations.run(address);
      try (Database staging = Database.openAsItIs(address)) {
        return staging.sql().snapshot(from -> copy(from, database, backup.manifest(), replace));
      }
    } catch (OccupiedException e) {
      throw new BackupException(
          database.address().name()
              + ": This database is in use: "
              + e.getMessage()
              + " holds something. Restore into an empty one, or say --replace to lose what it"
              + " holds.",
          e);
    } finally {
      delete(beside);
    }
  }

  private static void load(BackupReader backup, SqliteFile address) throws BackupException {
    try (Database staging = Database.openAsItIs(address)) {
      var _ = staging.sql().write(backup::load);
    } catch (BackupReader.DamagedException e) {
      throw backup.told(e);
    }
  }

  private static Result copy(
      Handle from, Database database, BackupFile.Manifest manifest, boolean replace) {
    return database
        .sql()
        .write(
            to -> {
              List<String> tables = Tables.of(to);
              if (!replace) {
                requireEmpty(to, tables);
              }
              List<Map<String, @Nullable Object>> forgotten = Forgotten.rows(to);
              Optional<String> key = Forgotten.key(to);
              long revision = revision(to);
              tables.reversed().forEach(table -> to.execute("DELETE FROM " + table));
              long rows = 0;
              for (String table : tables) {
                rows += TableRows.insert(to, table, rows(from, table));
              }
              Forgotten.apply(to, forgotten);
              raiseAll(to, revision);
              boolean sameKey = key.equals(Forgotten.key(to));
              return new Result(rows, manifest.taken(), !forgotten.isEmpty() && !sameKey);
            });
  }

  private static Iterator<Map<String, @Nullable Object>> rows(Handle from, String table) {
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    TableRows.forEach(from, table, rows::add);
    return rows.iterator();
  }

  private static void requireEmpty(Handle handle, List<String> tables) {
    for (String table : tables) {
      if (!NEVER_EMPTY.contains(table) && TableRows.count(handle, table) > 0) {
        throw new OccupiedException(table);
      }
    }
  }

  private static long revision(Handle handle) {
    return handle.select("SELECT revision FROM change_counter").mapTo(Long.class).one();
  }

  /** Every community has changed, for whoever has seen the revision that was there before. */
  private static void raiseAll(Handle handle, long before) {
    handle.execute(
        "UPDATE change_counter SET revision = CASE WHEN revision > ? THEN revision ELSE ? END + 1",
        before,
        before);
    handle.execute("UPDATE community_change SET revision = (SELECT revision FROM change_counter)");
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  /** The database holds something; told by its table. */
  private static final class OccupiedException extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    OccupiedException(String table) {
      super(table);
    }
  }
}
