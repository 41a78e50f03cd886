package io.github.dorasan.launcher.chaos;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A real PostgreSQL that can crash in the middle of its work. What it confirmed to anybody is on
 * the disk by then.
 */
final class CrashingPostgres implements AutoCloseable {
  private final Path data;
  private final EmbeddedPostgres server;

  /**
   * Starts it.
   *
   * @param data an empty or missing folder
   */
  CrashingPostgres(Path data) throws IOException {
    this.data = data;
    this.server =
        EmbeddedPostgres.builder()
            .setDataDirectory(data)
            .setServerConfig("synchronous_commit", "on")
            .start();
  }

  int port() {
    return server.getPort();
  }

  /**
   * Kills one of its processes without warning. It then ends all others, for they share their
   * memory, and recovers from what it had written.
   */
  void crash() {
    try {
      String postmaster = Files.readAllLines(data.resolve("postmaster.pid")).getFirst();
      boolean _ =
          ProcessHandle.of(Long.parseLong(postmaster))
              .flatMap(process -> process.children().findFirst())
              .orElseThrow(() -> new IllegalStateException("PostgreSQL does not run"))
              .destroyForcibly();
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL is not to be found", e);
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
