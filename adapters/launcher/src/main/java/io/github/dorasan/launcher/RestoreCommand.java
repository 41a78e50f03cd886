package io.github.dorasan.launcher;

import io.github.dorasan.launcher.config.Configuration;
import io.github.dorasan.launcher.config.ConfigurationException;
import io.github.dorasan.launcher.data.DataFolder;
import io.github.dorasan.launcher.data.DataFolderException;
import io.github.dorasan.storage.BackupException;
import io.github.dorasan.storage.Database;
import io.github.dorasan.storage.Restore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code restore}: puts what a backup holds into the database. */
@Command(
    name = "restore",
    description = {
      "Puts what a backup holds into the database, all of it or nothing.",
      "Stop the bot first. The backup may come from the other kind of database."
    },
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class)
@SuppressWarnings("NullAway.Init") // picocli fills the fields before it calls
final class RestoreCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private final CommonOptions options = new CommonOptions();

  @Parameters(paramLabel = "FILE", description = "A file that `backup` has written.")
  private Path file;

  @Option(names = "--replace", description = "Lose what the database holds.")
  private boolean replace;

  @Override
  public Integer call() throws Exception {
    restore();
    return ExitStatus.ANSWERED;
  }

  private void restore()
      throws ConfigurationException, DataFolderException, BackupException, IOException {
    Configuration configuration = options.configuration();
    Logs.configure(configuration);
    DataFolder data = DataFolder.open(configuration.data());
    try (Database database = OpenDatabase.open(configuration, data)) {
      Restore.Result result = Restore.run(database, file, data.root(), data.nativeFiles(), replace);
      spec.commandLine()
          .getOut()
          .println("Restored " + result.rows() + " rows as of " + result.taken() + ".");
      if (result.forgottenUnknown()) {
        spec.commandLine()
            .getErr()
            .println(
                "warning: Another installation has written this backup. Members who were forgotten"
                    + " here may be in it, and cannot be recognised.");
      }
    }
  }
}
