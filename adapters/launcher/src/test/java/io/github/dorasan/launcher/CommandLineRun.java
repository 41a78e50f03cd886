package io.github.dorasan.launcher;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;

/** One run of the command line, with what it printed. */
record CommandLineRun(int status, String out, String err) {

  /** Runs a subcommand over a knowledge folder and a data folder of the test's own. */
  static CommandLineRun of(Path seeds, Path data, String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--seeds", seeds.toString(), "--data", data.toString()));
    return of(all.toArray(String[]::new));
  }

  static CommandLineRun of(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine command =
        Main.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    int status = command.execute(args);
    return new CommandLineRun(status, out.toString(), err.toString());
  }
}
