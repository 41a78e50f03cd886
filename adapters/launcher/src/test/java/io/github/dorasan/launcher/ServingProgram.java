package io.github.dorasan.launcher;

import io.github.dorasan.contract.ShopKnowledge;
import io.github.dorasan.discord.loopback.LoopbackDiscord;
import io.github.dorasan.telegram.loopback.LoopbackTelegram;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** {@code serve} as a process of its own, on a loopback of each platform. */
final class ServingProgram implements AutoCloseable {
  /** What Discord's token looks like; the loopback takes any. */
  static final String DISCORD_TOKEN =
      "MTIzNDU2Nzg5MDEyMzQ1Njc4.GaBcDe.f0rTh3T3st0fTh3L0gAndN0th1ngE1se1234";

  private static final long PATIENCE_SECONDS = 60;

  final LoopbackDiscord discord = new LoopbackDiscord();
  final LoopbackTelegram telegram = new LoopbackTelegram();
  private final HttpClient http = HttpClient.newHttpClient();
  private final List<String> lines = new ArrayList<>();
  private final Path folder;
  private Optional<Process> process = Optional.empty();
  private boolean ended;

  /** Nothing runs yet. */
  ServingProgram(Path folder) {
    this.folder = folder;
  }

  /** Starts it, with more lines of configuration. */
  ServingProgram start(Map<String, String> environment, String... settings) throws IOException {
    Path seeds = folder.resolve("seeds");
    if (Files.notExists(seeds)) {
      ShopKnowledge.copyTo(seeds);
    }
    // The index may be there already; the platforms begin anew, and so does what is kept of them.
    for (String name : List.of("dorasan.db", "dorasan.db-wal", "dorasan.db-shm", "arrivals")) {
      Files.deleteIfExists(folder.resolve("data").resolve(name));
    }
    Path config = folder.resolve("dorasan.yaml");
    Files.write(config, settings(settings));
    ProcessBuilder builder =
        new ProcessBuilder(
            ProgramRun.command(
                folder,
                "serve",
                "--config",
                config.toString(),
                "--seeds",
                seeds.toString(),
                "--data",
                folder.resolve("data").toString()));
    builder.environment().keySet().removeIf(name -> name.matches("DORASAN_.*|.*_TOKEN"));
    builder.environment().putAll(environment);
    Process started = builder.redirectErrorStream(true).start();
    process = Optional.of(started);
    Thread.ofVirtual().start(() -> read(started));
    return this;
  }

  /** With both tokens. */
  ServingProgram start(String... settings) throws IOException {
    return start(tokens(), settings);
  }

  static Map<String, String> tokens() {
    return Map.of("DISCORD_TOKEN", DISCORD_TOKEN, "TELEGRAM_TOKEN", LoopbackTelegram.TOKEN);
  }

  private List<String> settings(String... more) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("answers.semantic", "off");
    settings.put("health.port", "0");
    settings.put("discord.shards", "1:0-0");
    settings.put("discord.api-url", discord.apiUrl().toString());
    settings.put("discord.gateway-url", discord.gatewayUrl().toString());
    settings.put("telegram.api-url", telegram.apiUrl().toString());
    for (String setting : more) {
      String[] parts = setting.split(": ", 2);
      settings.put(parts[0], parts[1]);
    }
    return settings.entrySet().stream()
        .map(setting -> setting.getKey() + ": " + setting.getValue())
        .toList();
  }

  private void read(Process from) {
    try (BufferedReader reader = from.inputReader(StandardCharsets.UTF_8)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        tell(line);
      }
    } catch (IOException e) {
      tell("(nothing more can be read: " + e.getMessage() + ")");
    } finally {
      end();
    }
  }

  private synchronized void tell(String line) {
    lines.add(line);
    notifyAll();
  }

  private synchronized void end() {
    ended = true;
    notifyAll();
  }

  /** All that it has printed. */
  synchronized String log() {
    return String.join("\n", lines);
  }

  /** The first line with a text, once it is printed. */
  synchronized String awaitLine(String part) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (true) {
      Optional<String> found = lines.stream().filter(line -> line.contains(part)).findFirst();
      if (found.isPresent()) {
        return found.get();
      }
      if (ended || System.nanoTime() > end) {
        throw new AssertionError("no line with \"" + part + "\" in:\n" + log());
      }
      TimeUnit.NANOSECONDS.timedWait(this, Math.max(1, end - System.nanoTime()));
    }
  }

  /** Returns when it serves both platforms. */
  ServingProgram awaitBoth() throws InterruptedException {
    awaitLine("On discord.");
    awaitLine("On telegram.");
    return this;
  }

  /** What it tells of itself. */
  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    String base = awaitLine("Health on ").replaceFirst(".*(http://[^/]+)/.*", "$1");
    return http.send(
        HttpRequest.newBuilder(URI.create(base + path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  /** Asks it to stop, as a system does. */
  void terminate() {
    // The process's own destroy() would close what it prints to.
    boolean _ = process.orElseThrow().toHandle().destroy();
  }

  /** Returns its exit status once it has ended by itself. */
  int awaitEnd() throws InterruptedException {
    Process running = process.orElseThrow();
    if (!running.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError("it does not end:\n" + log());
    }
    return running.exitValue();
  }

  @Override
  public void close() {
    process.ifPresent(Process::destroyForcibly);
    discord.close();
    telegram.close();
    http.close();
  }
}
