package io.github.dorasan.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import io.github.dorasan.community.StoreException;
import io.github.dorasan.community.StoreException.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.jdbi.v3.core.Handle;

/** Brings a database's schema up to what the program knows, by the scripts in db/migration. */
final class Migrations {
  /** The table that says which scripts have run. */
  static final String HISTORY = "schema_history";

  private static final int CONNECTIONS = 3;

  private Migrations() {}

  /** Up to the newest script. */
  static void run(DatabaseAddress address) {
    run(address, "latest");
  }

  /**
   * Up to a script.
   *
   * @param target the script's number, or {@code latest}
   * @throws StoreException if another, newer program has been at work, or a script fails
   */
  static void run(DatabaseAddress address, String target) {
    with(
        address,
        target,
        flyway -> {
          requireKnown(address, flyway.info().all());
          return flyway.migrate();
        });
  }

  /**
   * How far a database is, which stays as it is.
   *
   * @throws StoreException if it cannot be reached, or a newer program has been at work
   */
  static Database.Schema look(DatabaseAddress address) {
    return with(
        address,
        "latest",
        flyway -> {
          MigrationInfo[] all = flyway.info().all();
          requireKnown(address, all);
          Optional<MigrationInfo> current = Optional.ofNullable(flyway.info().current());
          return new Database.Schema(
              current.map(script -> String.valueOf(script.getVersion())),
              flyway.info().pending().length);
        });
  }

  /** Whether the program has a script with this number; the database is one that it knows. */
  static boolean knows(DatabaseAddress address, String version) {
    return with(
        address,
        "latest",
        flyway ->
            Arrays.stream(flyway.info().all())
                .anyMatch(script -> String.valueOf(script.getVersion()).equals(version)));
  }

  private static <T> T with(DatabaseAddress address, String target, Function<Flyway, T> work) {
    HikariConfig pool = new HikariConfig();
    address.configure(pool);
    pool.setMaximumPoolSize(CONNECTIONS);
    pool.setInitializationFailTimeout(1);
    // A script may take longer than any other statement.
    pool.addDataSourceProperty("socketTimeout", "0");
    try (HikariDataSource source = new HikariDataSource(pool)) {
      return work.apply(
          Flyway.configure(Migrations.class.getClassLoader())
              .dataSource(source)
              .locations("classpath:db/migration")
              .table(HISTORY)
              .validateMigrationNaming(true)
              .placeholders(address.placeholders())
              .target(target)
              .load());
    } catch (FlywayException | HikariPool.PoolInitializationException e) {
      throw Failures.translate(address, e);
    }
  }

  /** The number of the last script that has run. */
  static String version(Handle handle) {
    return handle
        .select("SELECT version FROM " + HISTORY + " ORDER BY installed_rank DESC LIMIT 1")
        .mapTo(String.class)
        .one();
  }

  private static void requireKnown(DatabaseAddress address, MigrationInfo[] migrations) {
    List<String> unknown =
        Arrays.stream(migrations)
            .filter(script -> script.getState().isApplied() && !script.getState().isResolved())
            .map(script -> String.valueOf(script.getVersion()))
            .toList();
    if (!unknown.isEmpty()) {
      throw new StoreException(
          Kind.BROKEN,
          address.name()
              + ": A newer Dorasan has written this database (schema "
              + unknown.getLast()
              + "). Start that version or a newer one, or restore a backup of this version into an"
              + " empty database.");
    }
  }
}
