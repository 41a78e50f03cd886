package io.github.dorasan.telegram.load;

import io.github.dorasan.contract.load.Footprint;
import io.github.dorasan.telegram.loopback.LoopbackTelegram;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The bot as it is handed out, as a process of its own with a new data folder. */
final class PackagedBot implements AutoCloseable {
  private static final int STARTING_SECONDS = 120;

  private final Process process;
  private final CountDownLatch started = new CountDownLatch(1);

  /**
   * Starts it, and returns when it is on Telegram.
   *
   * @param distribution the folder that holds bin/dorasan
   */
  PackagedBot(Path distribution, URI apiUrl) throws IOException, InterruptedException {
    Path data = Files.createTempDirectory("load");
    ProcessBuilder builder =
        new ProcessBuilder(distribution.toAbsolutePath().resolve("bin/dorasan").toString(), "serve")
            .redirectErrorStream(true)
            .directory(data.toFile());
    builder.environment().remove("DISCORD_TOKEN");
    builder.environment().put("TELEGRAM_TOKEN", LoopbackTelegram.TOKEN);
    builder.environment().put("DORASAN_TELEGRAM_API_URL", apiUrl.toString());
    builder.environment().put("DORASAN_DATA", data.toString());
    builder.environment().put("DORASAN_LIMITS_PERSON", "1000000");
    builder.environment().put("DORASAN_LIMITS_CHANNEL", "1000000");
    this.process = builder.start();
    Thread.ofVirtual().start(this::show);
    if (!started.await(STARTING_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IOException(distribution + " did not come to Telegram; see what it said above");
    }
  }

  private void show() {
    try (BufferedReader lines = process.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        System.out.println("bot: " + line);
        if (line.equals("On telegram.")) {
          started.countDown();
        }
      }
    } catch (IOException e) {
      System.out.println("bot: " + e.getMessage());
    }
  }

  /** How much memory it holds, in MB; 0 where the system does not tell. */
  long megabytes() {
    return new Footprint(process.pid()).resident();
  }

  /** How much processor time it has used, in milliseconds; 0 where the system does not tell. */
  long processorMillis() {
    return process.info().totalCpuDuration().map(Duration::toMillis).orElse(0L);
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
