package io.github.dorasan.console;

import java.io.Console;

/** This process's own input and output. It makes no logger: it is asked before any may be made. */
public final class SystemConsole {
  private SystemConsole() {}

  /** Whether both are a terminal, at which somebody sits. */
  public static boolean isTerminal() {
    Console console = System.console();
    return console != null && console.isTerminal();
  }
}
