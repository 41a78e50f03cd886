package io.github.dorasan.storage;

import io.github.dorasan.contract.PostBoard;
import io.github.dorasan.platform.Outgoing;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * An instance of the bot in a process of its own. It is told the time on standard input and does
 * what is due; before and after it sends a message it says so and waits to be told to go on. What
 * it sends stands in a table, whatever becomes of the process.
 */
final class ProcessInstance {
  static final String BEFORE = "before";
  static final String AFTER = "after";
  static final String DONE = "done";
  static final String GO_ON = "go on";

  private final BufferedReader orders =
      new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
  private final PrintStream reports = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final String jdbcUrl;
  private final boolean tellsApart;
  private volatile Instant now;

  private ProcessInstance(String jdbcUrl, boolean tellsApart, Instant now) {
    this.jdbcUrl = jdbcUrl;
    this.tellsApart = tellsApart;
    this.now = now;
  }

  /**
   * Begins.
   *
   * @param arguments the database's address twice, as the bot takes it and as JDBC does, the name
   *     of the platform, for how many seconds it tells repeats apart, and the time
   */
  public static void main(String[] arguments) throws IOException {
    Duration apart = Duration.ofSeconds(Long.parseLong(arguments[3]));
    ProcessInstance process =
        new ProcessInstance(arguments[1], !apart.isZero(), Instant.parse(arguments[4]));
    PostBoard board = new PostBoard(arguments[2], apart, process::now);
    board.before(_ -> process.stop(BEFORE));
    board.after(
        message -> {
          process.keep(message);
          process.stop(AFTER);
        });
    try (ManualInstance instance =
        new ManualInstance(PostgresServer.of(arguments[0]), _ -> List.of(board), (_, _, _) -> {})) {
      process.serve(instance.start(process.now));
    }
  }

  private Instant now() {
    return now;
  }

  private void serve(ManualInstance instance) throws IOException {
    reports.println(DONE);
    String order = orders.readLine();
    while (order != null) {
      now = Instant.parse(order);
      instance.run(now);
      reports.println(DONE);
      order = orders.readLine();
    }
  }

  private void stop(String where) {
    reports.println(where);
    try {
      String order = orders.readLine();
      if (!GO_ON.equals(order)) {
        throw new IllegalStateException("told to " + order);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void keep(Outgoing message) {
    try (Connection connection = DriverManager.getConnection(jdbcUrl);
        PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO shown (channel, repeat_key, at) VALUES (?, ?, ?)"
                    + (tellsApart ? " ON CONFLICT DO NOTHING" : ""))) {
      insert.setString(1, message.channel().community());
      insert.setString(2, message.repeatKey().orElseThrow());
      insert.setString(3, now.toString());
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
