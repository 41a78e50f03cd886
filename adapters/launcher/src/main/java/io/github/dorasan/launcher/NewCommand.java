package io.github.dorasan.launcher;

import io.github.dorasan.evaluation.BadFileException;
import io.github.dorasan.evaluation.exchange.Starter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a knowledge folder to start from. */
@Command(
    name = "new",
    description = "Writes a small commented knowledge folder to start from.",
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli fills the fields before it calls
final class NewCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "The folder to write; new or empty.")
  private Path folder;

  @Override
  public Integer call() throws Exception {
    write();
    return ExitStatus.ANSWERED;
  }

  private void write() throws IOException, BadFileException {
    PrintWriter out = spec.commandLine().getOut();
    List<Path> files = Starter.write(folder);
    out.println("Wrote, in the order in which to read it:");
    for (Path file : files) {
      out.println("  " + file);
    }
  }
}
