package io.github.dorasan.launcher.soak;

import io.github.dorasan.contract.load.Footprint;
import io.github.dorasan.discord.loopback.LoopbackDiscord;
import io.github.dorasan.telegram.loopback.LoopbackTelegram;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A bot that serves both loopbacks, as a process of its own. */
final class ServedBot implements AutoCloseable {
  private static final int STARTING_SECONDS = 300;
  private static final int STOPPING_SECONDS = 30;
  private static final String MANY = "1000000";

  private final Process process;
  private final Footprint footprint;
  private final CountDownLatch platforms = new CountDownLatch(2);
  private final CountDownLatch read = new CountDownLatch(1);
  private final AtomicInteger complaints = new AtomicInteger();

  private ServedBot(Process process) {
    this.process = process;
    this.footprint = new Footprint(process.pid());
  }

  /**
   * Starts it, and returns when it is on both.
   *
   * @param command how it is started, up to and with {@code serve}
   * @param folder where it keeps its data and its log
   */
  static ServedBot start(
      List<String> command, Path folder, LoopbackDiscord discord, LoopbackTelegram telegram)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(name -> name.matches("DORASAN_.*|.*_TOKEN"));
    environment.put("DISCORD_TOKEN", "a.token.b");
    environment.put("TELEGRAM_TOKEN", LoopbackTelegram.TOKEN);
    environment.put("DORASAN_DATA", folder.resolve("data").toString());
    environment.put("DORASAN_DISCORD_API_URL", discord.apiUrl().toString());
    environment.put("DORASAN_DISCORD_GATEWAY_URL", discord.gatewayUrl().toString());
    environment.put("DORASAN_DISCORD_SHARDS", "1:0-0");
    environment.put("DORASAN_TELEGRAM_API_URL", telegram.apiUrl().toString());
    environment.put("DORASAN_LIMITS_PERSON", MANY);
    environment.put("DORASAN_LIMITS_CHANNEL", MANY);
    environment.put("DORASAN_HEALTH_PORT", "0");
    ServedBot bot = new ServedBot(builder.start());
    // It does not outlive a run that is given up.
    Runtime.getRuntime().addShutdownHook(new Thread(bot.process::destroyForcibly));
    Path log = folder.resolve("bot.log");
    Thread.ofVirtual().start(() -> bot.keep(log));
    if (!bot.platforms.await(STARTING_SECONDS, TimeUnit.SECONDS)) {
      bot.process.destroyForcibly();
      throw new IOException("The bot did not come to both platforms; see " + log + ".");
    }
    return bot;
  }

  private void keep(Path log) {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        BufferedWriter out = Files.newBufferedWriter(log)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        out.write(line);
        out.newLine();
        out.flush();
        if (line.equals("On discord.") || line.equals("On telegram.")) {
          platforms.countDown();
        }
        if (line.contains("WARN") || line.contains("ERROR")) {
          complaints.incrementAndGet();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      read.countDown();
    }
  }

  Footprint footprint() {
    return footprint;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** How many warnings and errors stand in its log. */
  int complaints() {
    return complaints.get();
  }

  /** Asks it to leave, and returns when it has gone. */
  @Override
  public void close() {
    // The process's own destroy() would close what it prints to.
    boolean _ = process.toHandle().destroy();
    try {
      if (!process.waitFor(STOPPING_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
      read.await();
    } catch (InterruptedException _) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
