package io.github.dorasan.launcher.chaos;

import io.github.dorasan.telegram.loopback.LoopbackTelegram;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * {@code serve} in a process of its own that is started again whenever it has ended, as a service
 * manager does. Safe for use by many threads at once.
 */
final class Instance implements AutoCloseable {
  private static final String DISCORD_TOKEN =
      "MTIzNDU2Nzg5MDEyMzQ1Njc4.GaBcDe.f0rTh3T3st0fTh3L0gAndN0th1ngE1se1234";

  private static final Duration START = Duration.ofMinutes(3);
  private static final Duration GOODBYE = Duration.ofSeconds(20);

  private final String name;
  private final Program program;
  private final Path folder;
  private final Path log;
  private final Duration pause;
  private Optional<Process> process = Optional.empty();
  private boolean serving;
  private boolean going;
  private boolean asked;
  private boolean closed;
  private int starts;
  private int unasked;

  /**
   * One that has not been started.
   *
   * @param folder holds its configuration and its data
   * @param pause for how long it is away before it is started again
   */
  Instance(String name, Program program, Path folder, Duration pause) {
    this.name = name;
    this.program = program;
    this.folder = folder;
    this.log = folder.resolve(name + ".log");
    this.pause = pause;
  }

  /** Writes what it is to be configured with. */
  Instance configured(Map<String, String> settings) throws IOException {
    Files.createDirectories(folder.resolve(name));
    List<String> lines =
        settings.entrySet().stream().map(one -> one.getKey() + ": " + one.getValue()).toList();
    Files.write(config(), lines);
    return this;
  }

  private Path config() {
    return folder.resolve(name + ".yaml");
  }

  /** Starts it, and sees to it that it is started again. */
  Instance start() {
    // A run that is broken off leaves no process behind.
    Runtime.getRuntime().addShutdownHook(new Thread(this::kill));
    Thread.ofVirtual().name("keeper-" + name).start(this::keep);
    return this;
  }

  private void keep() {
    try {
      while (!isClosed()) {
        Process running = begin();
        read(running);
        int _ = running.waitFor();
        end();
        TimeUnit.MILLISECONDS.sleep(pause.toMillis());
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private Process begin() {
    ProcessBuilder builder =
        new ProcessBuilder(
                program.with(
                    "serve",
                    "--config",
                    config().toString(),
                    "--seeds",
                    folder.resolve("seeds").toString(),
                    "--data",
                    folder.resolve(name).toString()))
            .redirectErrorStream(true);
    builder.environment().keySet().removeIf(key -> key.matches("DORASAN_.*|.*_TOKEN"));
    builder.environment().put("DISCORD_TOKEN", DISCORD_TOKEN);
    builder.environment().put("TELEGRAM_TOKEN", LoopbackTelegram.TOKEN);
    synchronized (this) {
      try {
        Process begun = builder.start();
        process = Optional.of(begun);
        asked = false;
        going = false;
        starts++;
        if (closed) {
          begun.destroyForcibly();
        }
        return begun;
      } catch (IOException e) {
        throw new UncheckedIOException("the program cannot be started", e);
      }
    }
  }

  private void read(Process from) {
    boolean[] there = new boolean[2];
    try (BufferedReader lines = from.inputReader(StandardCharsets.UTF_8);
        Writer out =
            Files.newBufferedWriter(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      out.write("--- started\n");
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        out.write(line + "\n");
        out.flush();
        there[0] |= line.equals("On discord.");
        there[1] |= line.equals("On telegram.");
        if (there[0] && there[1] && !isServing()) {
          serve();
        }
      }
    } catch (IOException _) {
      // It was killed.
    }
  }

  private synchronized void serve() {
    serving = true;
    notifyAll();
  }

  private synchronized void end() {
    serving = false;
    going = false;
    unasked += asked || closed ? 0 : 1;
    process = Optional.empty();
    notifyAll();
  }

  private synchronized boolean isClosed() {
    return closed;
  }

  /** Whether it serves, has not been asked to end, and has not ended. */
  synchronized boolean isServing() {
    return serving && !going && process.filter(Process::isAlive).isPresent();
  }

  /** Returns when it serves. */
  void awaitServing() {
    Patience.require(START, this::isServing, () -> name + " does not serve; see " + log);
  }

  /** How often it was started. */
  synchronized int starts() {
    return starts;
  }

  /** How often it ended though nobody had asked it to. */
  synchronized int endedUnasked() {
    return unasked;
  }

  /** Kills it, and returns when it has gone; false where it does not run. */
  boolean kill() {
    return stop(true);
  }

  /** Asks it to end, as a system does; false where it does not run. */
  boolean terminate() {
    return stop(false);
  }

  private boolean stop(boolean forcibly) {
    Optional<Process> running;
    synchronized (this) {
      running = process;
      asked = true;
      going = true;
    }
    if (running.isEmpty()) {
      return false;
    }
    // The process's own destroy() would close what it prints to.
    ProcessHandle handle = running.get().toHandle();
    boolean _ = forcibly ? handle.destroyForcibly() : handle.destroy();
    if (forcibly) {
      boolean _ = Patience.until(GOODBYE, () -> !handle.isAlive());
    }
    return true;
  }

  @Override
  public void close() {
    synchronized (this) {
      closed = true;
    }
    if (terminate()) {
      boolean gone = Patience.until(GOODBYE, () -> !isRunning());
      boolean _ = gone || kill();
    }
  }

  private synchronized boolean isRunning() {
    return process.filter(Process::isAlive).isPresent();
  }
}
