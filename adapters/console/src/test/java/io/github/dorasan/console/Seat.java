package io.github.dorasan.console;

import io.github.dorasan.platform.IncomingHandler;
import java.util.List;

/** One person at one console. */
interface Seat {
  ConsolePlatform platform();

  /** Starts the console and has it run; returns when it waits for a line. */
  void start(IncomingHandler handler);

  /** Types a line and Enter; returns when the console waits for the next one, or has ended. */
  void types(String line);

  /** What the console has shown, reply by reply. */
  List<String> shown();

  /** Breaks the output, where that can happen. */
  boolean breakOff();

  /** Closes the console, and waits until it has ended. */
  void leave();
}
