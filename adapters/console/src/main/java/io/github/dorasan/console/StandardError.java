package io.github.dorasan.console;

import java.io.IOException;
import org.jline.terminal.spi.SystemStream;
import org.jline.terminal.spi.TerminalProvider;

/** This process's standard error. */
public final class StandardError {
  private StandardError() {}

  /** Whether somebody sees it in a terminal, where a line can be drawn again. */
  public static boolean isTerminal() {
    try {
      return TerminalProvider.load("ffm").isSystemStream(SystemStream.Error);
    } catch (IOException | LinkageError _) {
      // No native side here: standard error then goes where the console does, or so it seems.
      return SystemConsole.isTerminal();
    }
  }
}
