package io.github.dorasan.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.contract.ShopKnowledge;
import io.github.dorasan.storage.Database;
import io.github.dorasan.storage.SqliteFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that cannot be used is told at the start, with what to do, and left as it is. */
class UnusableDatabaseTest {
  @TempDir private Path folder;
  private Path file = Path.of("");

  @BeforeEach
  void make() throws IOException {
    ShopKnowledge.copyTo(folder.resolve("seeds"));
    Path data = Files.createDirectories(folder.resolve("data"));
    SqliteFile address = new SqliteFile(data, Files.createDirectories(data.resolve("native")));
    Database.open(address).close();
    file = data.resolve("dorasan.db");
  }

  private CommandLineRun run(String... command) {
    return CommandLineRun.of(folder.resolve("seeds"), folder.resolve("data"), command);
  }

  private void sql(String statement) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement change = connection.createStatement()) {
      change.execute(statement);
    }
  }

  @Test
  void aDamagedOne() throws IOException {
    byte[] damaged = "this is no database".repeat(999).getBytes(StandardCharsets.UTF_8);
    Files.write(file, damaged);
    for (String command : new String[] {"chat", "serve"}) {
      CommandLineRun run = run(command);
      assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
      assertThat(run.err()).contains(file.toString(), "dorasan restore").doesNotContain("\tat ");
      assertThat(run.out()).isEmpty();
    }
    assertThat(Files.readAllBytes(file)).isEqualTo(damaged);
  }

  @Test
  void oneThatANewerProgramHasWritten() throws SQLException {
    sql(
        """
        INSERT INTO schema_history (installed_rank, version, description, type, script, checksum,
          installed_by, execution_time, success)
        SELECT 999, '999', 'later', type, 'V999__later.sql', 1, 'later', 1, success
        FROM schema_history WHERE installed_rank = 1
        """);
    CommandLineRun run = run("chat");
    assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(run.err()).contains(file.toString(), "newer Dorasan").doesNotContain("\tat ");
  }
}
