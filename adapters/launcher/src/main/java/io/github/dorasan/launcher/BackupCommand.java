package io.github.dorasan.launcher;

import io.github.dorasan.launcher.config.Configuration;
import io.github.dorasan.launcher.config.ConfigurationException;
import io.github.dorasan.launcher.data.DataFolder;
import io.github.dorasan.launcher.data.DataFolderException;
import io.github.dorasan.storage.Backup;
import io.github.dorasan.storage.BackupException;
import io.github.dorasan.storage.Database;
import io.github.dorasan.storage.DatabaseAddress;
import io.github.dorasan.storage.SqliteFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code backup}: writes all that the database holds into a file. */
@Command(
    name = "backup",
    description = "Writes all that the database holds into a file, while the bot runs.",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class)
@SuppressWarnings("NullAway.Init") // picocli fills the fields before it calls
final class BackupCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private final CommonOptions options = new CommonOptions();

  @Parameters(paramLabel = "FILE", description = "The file to write; must not be there yet.")
  private Path file;

  @Override
  public Integer call() throws Exception {
    write();
    return ExitStatus.ANSWERED;
  }

  private void write()
      throws ConfigurationException,
          DataFolderException,
          InputException,
          BackupException,
          IOException {
    Configuration configuration = options.configuration();
    Logs.configure(configuration);
    DataFolder data = DataFolder.open(configuration.data());
    DatabaseAddress address = OpenDatabase.address(configuration, data);
    if (address instanceof SqliteFile sqlite && Files.notExists(sqlite.file())) {
      throw new InputException(
          sqlite.file()
              + ": There is no database yet, so there is nothing to back up. Name the data folder"
              + " that the bot uses with --data, or set `database.url`.");
    }
    try (Database database = Database.open(address)) {
      long rows = Backup.write(database, file, InstantSource.system());
      spec.commandLine().getOut().println("Wrote " + rows + " rows into " + file + ".");
      spec.commandLine()
          .getErr()
          .println(
              "Keep this file secret: it holds what members wrote, and the key that their ids are"
                  + " hashed with.");
    }
  }
}
