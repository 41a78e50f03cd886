package io.github.dorasan.launcher;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/**
 * Where the log is written: one line an event, whatever it holds, and no secret in it, whoever
 * wrote it there. A trace is joined to its event's line, and what would break a line or steer a
 * terminal becomes a mark.
 *
 * <p>The log's library writes an event by {@code println}, its trace by more of them, and ends it
 * by {@code flush}, all while it holds a lock.
 */
final class LogLines extends PrintStream {
  private static final String BETWEEN = " | ";
  private static final String HIDDEN = "(secret)";

  /** Shorter ones could be parts of ordinary words. */
  private static final int SHORTEST = 6;

  private final Supplier<PrintStream> target;
  private final List<String> secrets = new CopyOnWriteArrayList<>();
  private final StringBuilder event = new StringBuilder();

  LogLines(Supplier<PrintStream> target) {
    super(OutputStream.nullOutputStream());
    this.target = target;
  }

  /** From now on, a text is never written. */
  void hide(String secret) {
    if (secret.length() >= SHORTEST && !secrets.contains(secret)) {
      secrets.add(secret);
    }
  }

  @Override
  public void println(String line) {
    synchronized (event) {
      if (!event.isEmpty()) {
        event.append(BETWEEN);
      }
      event.append(String.valueOf(line).strip());
    }
  }

  @Override
  public void println(Object line) {
    println(String.valueOf(line));
  }

  @Override
  public void flush() {
    synchronized (event) {
      if (!event.isEmpty()) {
        target.get().println(shown(event.toString()));
        event.setLength(0);
      }
    }
    target.get().flush();
  }

  private String shown(String text) {
    String shown = text;
    for (String secret : secrets) {
      shown = shown.replace(secret, HIDDEN);
    }
    return shown
        .replaceAll("\\s*\\R\\s*", BETWEEN)
        .replaceAll("\\t", " ")
        .replaceAll("[\\p{Cntrl}\\u202A-\\u202E\\u2066-\\u2069]", "?");
  }
}
