package io.github.dorasan.storage;

import com.zaxxer.hikari.HikariConfig;
import java.util.Map;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** Which database it is, and how it is reached. Its text never shows a password. */
public abstract sealed class DatabaseAddress permits SqliteFile, PostgresServer {
  DatabaseAddress() {}

  /** How the database is called in messages to whoever runs the bot. */
  public abstract String name();

  /** What whoever runs the bot looks at when it cannot be reached. */
  abstract String mend();

  /** Does what must be done before it is first connected to. */
  abstract void prepare();

  /** Does work on the schema, while no other instance does. */
  abstract void alone(Runnable work);

  /** Fills in how connections are made, and how many at most. */
  abstract void configure(HikariConfig pool);

  /** How many may write at once. */
  abstract WriteGate gate();

  /** Does work that reads many times and sees the database as it is at one moment. */
  abstract <T> T snapshot(Handle handle, Function<Handle, T> work);

  /**
   * What migrations write where the two databases differ: {@code bytes}, a column of bytes, and
   * {@code instant}, a column that a library fills with an SQL timestamp.
   */
  abstract Map<String, String> placeholders();

  @Override
  public final String toString() {
    return name();
  }
}
