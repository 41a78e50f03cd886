package io.github.dorasan.launcher;

import picocli.CommandLine;

/** The only main. */
public final class Main {
  private Main() {}

  /** Runs the command line and exits with its status. */
  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  static CommandLine commandLine() {
    return new CommandLine(new RootCommand());
  }
}
