package io.github.dorasan.console;

import io.github.dorasan.platform.IncomingHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.ExternalTerminal;
import org.jspecify.annotations.Nullable;

/**
 * A console on a terminal. The line editor tells the terminal when it begins to read a line and
 * when it has read one (by switching bracketed paste on and off): what comes in between is echo,
 * the rest is what the console shows.
 */
final class TerminalSeat implements Seat {
  static final String READING = "\u001b[?2004h";
  static final String READ = "\u001b[?2004l";

  private static final String PROMPT = "> ";

  /** What steers a terminal and shows nothing. */
  private static final Pattern STEERING =
      Pattern.compile("\u001b\\[[0-9;?<>=]*[A-Za-z]|\u001b[=>]|\r|\u0007");

  private final TypedInput input = new TypedInput();
  private final WatchedOutput output = new WatchedOutput();
  private final Terminal terminal;
  private final ConsolePlatform platform;
  private final List<String> shown = new ArrayList<>();
  private int read;
  private @Nullable Thread running;

  /** A console on a terminal of a type, such as {@code xterm-256color}, and a width in columns. */
  TerminalSeat(ConsoleSetup setup, String type, int columns) {
    try {
      terminal = new ExternalTerminal("test", type, input, output, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    terminal.setSize(Size.of(columns, 40));
    this.platform = ConsolePlatform.onTerminal(terminal, setup);
  }

  @Override
  public ConsolePlatform platform() {
    return platform;
  }

  @Override
  public void start(IncomingHandler handler) {
    platform.start(handler);
    running =
        Thread.ofPlatform()
            .daemon()
            .start(
                () -> {
                  try {
                    platform.run();
                  } finally {
                    output.end();
                  }
                });
    awaitPrompts(1);
    read = output.text().lastIndexOf(READING) + READING.length();
  }

  @Override
  public void types(String line) {
    presses(line + "\r");
  }

  /** Presses keys that end a line, and awaits the next prompt. */
  void presses(String keys) {
    shown();
    int prompts = prompts(output.text());
    input.type(keys);
    awaitPrompts(prompts + 1);
    shown();
  }

  /** Presses keys, and awaits something in what the terminal has got since. */
  void presses(String keys, String awaited) {
    int before = output.text().length();
    input.type(keys);
    await(text -> text.indexOf(awaited, before) >= 0);
  }

  /** Presses keys that end the console, and waits until it has. */
  void leavesBy(String keys) {
    input.type(keys);
    join();
  }

  boolean isOver() {
    Thread thread = running;
    return thread != null && !thread.isAlive();
  }

  /** All that the terminal has got. */
  String raw() {
    return output.text();
  }

  private void awaitPrompts(int count) {
    await(text -> prompts(text) >= count);
  }

  private void await(Predicate<String> fits) {
    try {
      output.await(fits);
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted while the console was busy", e);
    }
  }

  /** How often a prompt was drawn, which comes after the editor began to read. */
  private static int prompts(String text) {
    return (int)
        Stream.of(text.split(Pattern.quote(READING), -1))
            .skip(1)
            .filter(read -> read.contains(PROMPT))
            .count();
  }

  /** What has come since the last time: after the echo of a line, or above the prompt. */
  @Override
  public synchronized List<String> shown() {
    String fresh = output.text().substring(read);
    read += fresh.length();
    int echo = fresh.indexOf(READ);
    int prompt = fresh.lastIndexOf(READING);
    String message =
        fresh.substring(echo < 0 ? 0 : echo + READ.length(), prompt < 0 ? fresh.length() : prompt);
    String text = STEERING.matcher(message).replaceAll("").strip();
    String unprompted = Pattern.compile("(^|\n)> ?$").matcher(text).replaceAll("").strip();
    if (!unprompted.isEmpty()) {
      shown.add(unprompted);
    }
    return List.copyOf(shown);
  }

  @Override
  public boolean breakOff() {
    return false;
  }

  @Override
  public void leave() {
    platform.close();
    input.end();
    join();
  }

  private void join() {
    Thread thread = running;
    if (thread != null) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        throw new IllegalStateException("interrupted while the console ended", e);
      }
    }
  }
}
