package io.github.dorasan.launcher;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/** Runs command lines as a shell does, and keeps what they print. */
final class Shell {
  private Shell() {}

  /**
   * What became of a command line.
   *
   * @param status what the program would exit with
   * @param out what stands on standard output
   * @param err what stands on standard error
   */
  record Result(int status, String out, String err) {}

  static Result run(String... words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine commandLine = Main.commandLine();
    commandLine.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    int status = commandLine.execute(words);
    commandLine.getOut().flush();
    commandLine.getErr().flush();
    return new Result(status, out.toString(), err.toString());
  }
}
