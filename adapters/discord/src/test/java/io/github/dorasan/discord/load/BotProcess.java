package io.github.dorasan.discord.load;

import io.github.dorasan.contract.load.Footprint;
import io.github.dorasan.discord.loopback.LoopbackDiscord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A bot in a process of its own, and the memory that it takes. */
final class BotProcess implements AutoCloseable {
  static final String TOKEN = "a.token";

  private static final int GOODBYE_SECONDS = 30;

  private final Process process;
  private final Footprint footprint;

  private BotProcess(Process process) {
    this.process = process;
    this.footprint = new Footprint(process.pid());
  }

  /**
   * Starts a bot on a Discord.
   *
   * @param program the packaged program; the bot for the made-up shop where there is none
   * @param folder where it may keep something
   */
  static BotProcess on(LoopbackDiscord discord, Optional<Path> program, Path folder)
      throws IOException {
    List<String> command =
        program
            .map(path -> List.of(path.toString(), "serve", "--data", folder.toString()))
            .orElseGet(BotProcess::ofTheShop);
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(folder.resolve("bot.log").toFile());
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(name -> name.startsWith("DORASAN_") || name.endsWith("_TOKEN"));
    environment.put("DISCORD_TOKEN", TOKEN);
    environment.put("DORASAN_DISCORD_API_URL", discord.apiUrl().toString());
    environment.put("DORASAN_DISCORD_GATEWAY_URL", discord.gatewayUrl().toString());
    environment.put("DORASAN_LIMITS_PERSON", "1000000");
    environment.put("DORASAN_LIMITS_CHANNEL", "1000000");
    return new BotProcess(builder.start());
  }

  private static List<String> ofTheShop() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:+UseSerialGC",
        "-cp",
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
        "-Dorg.slf4j.simpleLogger.logFile=System.err",
        LoadBot.class.getName());
  }

  /** What lives in its heap after rubbish was collected, in KiB. */
  long heap() {
    return footprint.heap();
  }

  /** What it takes of the machine's memory, in MiB; 0 where the system does not tell. */
  long resident() {
    return footprint.resident();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Asks it to leave, and returns when it has gone. */
  @Override
  public void close() {
    try {
      process.getOutputStream().close();
      process.destroy();
      if (!process.waitFor(GOODBYE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
