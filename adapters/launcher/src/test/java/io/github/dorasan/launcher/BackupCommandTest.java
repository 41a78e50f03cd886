package io.github.dorasan.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.community.CommunityId;
import io.github.dorasan.storage.Database;
import io.github.dorasan.storage.SqliteFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code backup} and {@code restore}, over the file in the data folder. */
class BackupCommandTest {
  private static final CommunityId COMMUNITY = new CommunityId("console", "library");

  @TempDir private Path folder;

  private CommandLineRun run(String data, String... args) {
    return CommandLineRun.of(folder.resolve("seeds"), folder.resolve(data), args);
  }

  private Database database(String data) throws IOException {
    Path there = Files.createDirectories(folder.resolve(data));
    return Database.open(new SqliteFile(there, Files.createDirectories(there.resolve("native"))));
  }

  @Test
  void whatIsBackedUpIsRestored() throws IOException {
    String file = folder.resolve("backup.zip").toString();
    try (Database database = database("one")) {
      database.settings().write(COMMUNITY, 0, Map.of("a", "1"));
      CommandLineRun backup = run("one", "backup", file);
      assertThat(backup.status()).as(backup.err()).isZero();
      assertThat(backup.out()).isEqualTo("Wrote 3 rows into " + file + ".\n");
      assertThat(backup.err()).contains("Keep this file secret");
    }
    CommandLineRun restored = run("two", "restore", file);
    assertThat(restored.status()).as(restored.err()).isZero();
    assertThat(restored.out()).startsWith("Restored 3 rows as of 2");
    assertThat(restored.err()).isEmpty();
    try (Database database = database("two")) {
      assertThat(database.settings().read(COMMUNITY).values()).containsExactly(Map.entry("a", "1"));
    }
    assertThat(run("two", "restore", file).err()).contains("--replace");
    assertThat(run("two", "restore", file, "--replace").status()).isZero();
  }

  @Test
  void whatCannotBeDoneIsToldWithItsMend() throws IOException {
    String file = folder.resolve("backup.zip").toString();
    CommandLineRun none = run("none", "backup", file);
    assertThat(none.status()).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(none.err()).contains("There is no database yet");

    assertThat(run("none", "restore", file).err()).contains(file, "no such file");
    Files.writeString(folder.resolve("backup.zip"), "text");
    assertThat(run("none", "restore", file).err()).contains(file, "no sound backup");
    Files.writeString(
        folder.resolve("none").resolve("dorasan.db"), "this is no database".repeat(99));
    CommandLineRun damaged = run("none", "backup", folder.resolve("other.zip").toString());
    assertThat(damaged.status()).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(damaged.err()).contains("The database is damaged");
  }

  @Test
  void aProcessOfItsOwnPrintsNothingElseAndLeavesNoLibraryBehind()
      throws IOException, InterruptedException {
    String file = folder.resolve("backup.zip").toString();
    try (Database database = database("one")) {
      database.settings().write(COMMUNITY, 0, Map.of("a", "1"));
    }
    String data = folder.resolve("one").toString();
    ProgramRun backup = ProgramRun.of(folder, "backup", file, "--data", data);
    assertThat(backup.out()).isEqualTo("Wrote 3 rows into " + file + ".\n");
    assertThat(backup.err()).startsWith("Keep this file secret").hasLineCount(1);
    ProgramRun restore = ProgramRun.of(folder, "restore", file, "--data", data, "--replace");
    assertThat(restore.err()).isEmpty();
    assertThat(restore.out()).startsWith("Restored 3 rows as of ").hasLineCount(1);
    try (Stream<Path> left = Files.list(folder.resolve("one").resolve("native"))) {
      assertThat(left).isEmpty();
    }
  }
}
