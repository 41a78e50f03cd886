package io.github.dorasan.launcher;

import io.github.dorasan.evaluation.BadFileException;
import io.github.dorasan.evaluation.exchange.FaqExport;
import io.github.dorasan.evaluation.exchange.IdMap;
import io.github.dorasan.knowledge.KnowledgeException;
import io.github.dorasan.knowledge.KnowledgeLoader;
import io.github.dorasan.launcher.config.ConfigurationException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes the FAQ of a knowledge folder into a file. */
@Command(
    name = "export",
    description = "Writes the FAQ of a knowledge folder as JSON Lines.",
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli fills the fields before it calls
final class ExportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private final CommonOptions options = new CommonOptions();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      required = true,
      description = "The file to write; what it holds is replaced.")
  private Path out;

  @Override
  public Integer call() throws Exception {
    write();
    return ExitStatus.ANSWERED;
  }

  private void write()
      throws IOException, BadFileException, KnowledgeException, ConfigurationException {
    Path seeds = options.configuration().seeds();
    int entries = FaqExport.write(KnowledgeLoader.load(seeds), IdMap.read(seeds), out);
    spec.commandLine().getOut().println("Exported " + entries + " entries into " + out + ".");
  }
}
