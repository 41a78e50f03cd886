package io.github.dorasan.launcher;

import io.github.dorasan.knowledge.KnowledgeBase;
import io.github.dorasan.knowledge.KnowledgeException;
import io.github.dorasan.knowledge.KnowledgeLoader;
import io.github.dorasan.launcher.config.Configuration;
import io.github.dorasan.launcher.config.ConfigurationException;
import io.github.dorasan.launcher.data.DataFolder;
import io.github.dorasan.launcher.data.DataFolderException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code index}: builds the index ahead of the first start. */
@Command(
    name = "index",
    description = "Builds the index of the knowledge folder, so that the first start is quick.",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class)
@SuppressWarnings("NullAway.Init") // picocli fills the fields before it calls
final class IndexCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private final CommonOptions options = new CommonOptions();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "Also write it here, to be handed out as the folder `index` beside the program; what the"
              + " folder holds is replaced.")
  private Optional<Path> out;

  @Override
  public Integer call() throws Exception {
    Path index = build();
    if (out.isPresent()) {
      copy(index, out.get());
      index = out.get();
    }
    spec.commandLine().getOut().println("The index is in " + index + ".");
    return ExitStatus.ANSWERED;
  }

  private Path build()
      throws ConfigurationException, DataFolderException, KnowledgeException, IOException {
    Configuration configuration = options.configuration();
    Logs.configure(configuration);
    KnowledgeBase knowledge = KnowledgeLoader.load(configuration.seeds());
    EngineOpener opener =
        new EngineOpener(
            configuration, DataFolder.open(configuration.data()), options.shippedIndexes());
    try (BuildProgress progress = new BuildProgress(ProgressBar.onSystem())) {
      opener.open(knowledge, progress).retriever().close();
    }
    return opener.index(knowledge);
  }

  /** Replaces a folder's content by one index. */
  private static void copy(Path index, Path folder) throws IOException {
    Path copy = folder.resolve(index.getFileName());
    if (Files.isDirectory(folder)) {
      for (Path old : below(folder)) {
        Files.delete(old);
      }
    }
    Files.createDirectories(copy);
    for (Path file : below(index).reversed()) {
      Files.copy(file, copy.resolve(file.getFileName()));
    }
  }

  /** Everything below a folder, what is deepest first. */
  private static List<Path> below(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> !file.equals(folder)).sorted(Comparator.reverseOrder()).toList();
    }
  }
}
