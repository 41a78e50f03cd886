package io.github.dorasan.storage;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** A real PostgreSQL, started once for all tests and stopped with the JVM. */
final class Postgres {
  private static final EmbeddedPostgres SERVER = started();
  private static final AtomicInteger DATABASES = new AtomicInteger();

  private Postgres() {}

  private static EmbeddedPostgres started() {
    try {
      return EmbeddedPostgres.builder().start();
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL does not start", e);
    }
  }

  /** Where a new, empty database is. */
  static PostgresServer newDatabase() {
    return at(newName(), "dorasan");
  }

  /** Where a database is, for a program that names itself so. */
  static PostgresServer at(String database, String application) {
    return PostgresServer.of(
        "postgres://postgres@localhost:"
            + port()
            + "/"
            + database
            + "?ApplicationName="
            + application);
  }

  /** The name of a new, empty database. */
  static String newName() {
    String name = "test" + DATABASES.incrementAndGet();
    try (Connection connection = SERVER.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    } catch (SQLException e) {
      throw new IllegalStateException("PostgreSQL makes no database", e);
    }
    return name;
  }

  /** Where the server listens. */
  static int port() {
    return SERVER.getPort();
  }
}
