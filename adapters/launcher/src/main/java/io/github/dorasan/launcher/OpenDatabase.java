package io.github.dorasan.launcher;

import io.github.dorasan.launcher.config.Configuration;
import io.github.dorasan.launcher.data.DataFolder;
import io.github.dorasan.storage.Database;
import io.github.dorasan.storage.DatabaseAddress;
import io.github.dorasan.storage.PostgresServer;
import io.github.dorasan.storage.SqliteFile;

/** Opens the configured database. */
final class OpenDatabase {
  private OpenDatabase() {}

  /**
   * Opens the database, and makes or updates what it lacks.
   *
   * @throws io.github.dorasan.community.StoreException if it cannot be used
   */
  static Database open(Configuration configuration, DataFolder data) {
    return Database.open(address(configuration, data));
  }

  /** PostgreSQL where the configuration names one, or else the file in the data folder. */
  static DatabaseAddress address(Configuration configuration, DataFolder data) {
    return configuration
        .databaseUrl()
        .<DatabaseAddress>map(url -> PostgresServer.of(url.reveal()))
        .orElseGet(() -> new SqliteFile(data.root(), data.nativeFiles()));
  }
}
