package io.github.dorasan.launcher;

import io.github.dorasan.community.CommunityId;
import io.github.dorasan.community.learning.LearnedGap;
import io.github.dorasan.community.learning.TaughtVersion;
import io.github.dorasan.evaluation.BadFileException;
import io.github.dorasan.evaluation.exchange.FaqExport;
import io.github.dorasan.evaluation.exchange.IdMap;
import io.github.dorasan.evaluation.exchange.TaughtExport;
import io.github.dorasan.knowledge.KnowledgeException;
import io.github.dorasan.knowledge.KnowledgeLoader;
import io.github.dorasan.launcher.config.Configuration;
import io.github.dorasan.launcher.config.ConfigurationException;
import io.github.dorasan.launcher.data.DataFolder;
import io.github.dorasan.launcher.data.DataFolderException;
import io.github.dorasan.model.TaughtAnswer;
import io.github.dorasan.model.UncoveredQuestion;
import io.github.dorasan.storage.Database;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes the FAQ of a knowledge folder into a file, or what a community taught as a folder. */
@Command(
    name = "export",
    description =
        "Writes the FAQ of a knowledge folder as JSON Lines, or what a community taught as a"
            + " knowledge folder.",
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli fills the fields before it calls
final class ExportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private final CommonOptions options = new CommonOptions();

  @Option(
      names = "--out",
      paramLabel = "PATH",
      required = true,
      description =
          "The file to write; what it holds is replaced. With --community, the new folder.")
  private Path out;

  @Option(
      names = "--community",
      paramLabel = "PLATFORM/ID",
      description = "Writes what this community's moderators taught.")
  private Optional<String> community = Optional.empty();

  @Override
  public Integer call() throws Exception {
    if (community.isPresent()) {
      writeTaught(community.get());
    } else {
      write();
    }
    return ExitStatus.ANSWERED;
  }

  private void write()
      throws IOException, BadFileException, KnowledgeException, ConfigurationException {
    Path seeds = options.configuration().seeds();
    int entries = FaqExport.write(KnowledgeLoader.load(seeds), IdMap.read(seeds), out);
    spec.commandLine().getOut().println("Exported " + entries + " entries into " + out + ".");
  }

  private void writeTaught(String name)
      throws IOException,
          BadFileException,
          KnowledgeException,
          ConfigurationException,
          DataFolderException,
          InputException {
    CommunityId id = community(name);
    Configuration configuration = options.configuration();
    Logs.configure(configuration);
    DataFolder data = DataFolder.open(configuration.data());
    try (Database database = OpenDatabase.open(configuration, data)) {
      List<TaughtAnswer> taught =
          database.learning().taught().current(id).stream().map(TaughtVersion::answer).toList();
      List<UncoveredQuestion> gaps =
          database.learning().gaps().all(id).stream().map(LearnedGap::uncovered).toList();
      if (taught.isEmpty()) {
        throw new InputException(
            name
                + ": Nothing has been taught there. Check the platform and the id, and name the"
                + " data folder that the bot uses with --data.");
      }
      Path seeds = configuration.seeds();
      TaughtExport.write(KnowledgeLoader.load(seeds), seeds, taught, gaps, out);
      spec.commandLine()
          .getOut()
          .println(
              "Exported "
                  + taught.size()
                  + " taught answers and "
                  + gaps.size()
                  + " questions that are not covered into "
                  + out
                  + ".");
    }
  }

  private static CommunityId community(String name) throws InputException {
    int slash = name.indexOf('/');
    if (slash <= 0 || slash == name.length() - 1) {
      throw new InputException(
          "--community " + name + ": Write the platform and the id with a slash between them.");
    }
    return new CommunityId(name.substring(0, slash), name.substring(slash + 1));
  }
}
