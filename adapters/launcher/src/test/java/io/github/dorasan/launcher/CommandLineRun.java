package io.github.dorasan.launcher;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;

/** One run of the command line, with what it printed. */
record CommandLineRun(int status, String out, String err) {

  /** Runs a subcommand over a knowledge folder and a data folder, matching by words alone. */
  static CommandLineRun of(Path seeds, Path data, String... args) {
    try {
      Path config = data.resolveSibling("words-alone.yaml");
      Files.writeString(config, "answers.semantic: off\n");
      List<String> all = new ArrayList<>(List.of(args));
      all.addAll(List.of("--seeds", seeds.toString(), "--data", data.toString()));
      all.addAll(List.of("--config", config.toString()));
      return of(all.toArray(String[]::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
