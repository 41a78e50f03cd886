package io.github.dorasan.launcher;

import io.github.dorasan.community.StoreException;
import io.github.dorasan.evaluation.BadFileException;
import io.github.dorasan.knowledge.KnowledgeException;
import io.github.dorasan.launcher.config.ConfigurationException;
import io.github.dorasan.launcher.data.DataFolderException;
import io.github.dorasan.platform.PlatformException;
import io.github.dorasan.storage.BackupException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.UUID;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/** The only main. */
public final class Main {
  private Main() {}

  /** Runs the command line and exits with its status. */
  public static void main(String[] args) {
    CommandLine line = commandLine();
    int status = line.execute(args);
    // Without an end of line, a writer keeps what it was given, and exiting throws that away.
    line.getOut().flush();
    line.getErr().flush();
    System.exit(status);
  }

  /** The whole command line, printing in UTF-8 whatever the platform's own encoding. */
  static CommandLine commandLine() {
    return new CommandLine(new RootCommand())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
        .setExecutionExceptionHandler((failure, command, _) -> report(failure, command));
  }

  private static int report(Exception failure, CommandLine command) {
    switch (failure) {
      case KnowledgeException e -> command.getErr().println(e.getMessage());
      case ConfigurationException e -> command.getErr().println(e.getMessage());
      case DataFolderException e -> command.getErr().println(e.getMessage());
      case InputException e -> command.getErr().println(e.getMessage());
      case PlatformException e -> command.getErr().println(e.getMessage());
      case StoreException e -> command.getErr().println(e.getMessage());
      case BackupException e -> command.getErr().println(e.getMessage());
      case BadFileException e -> command.getErr().println(e.getMessage());
      case NoSuchFileException e ->
          command
              .getErr()
              .println(e.getFile() + ": There is no such file or folder. Check its name.");
      case AccessDeniedException e ->
          command.getErr().println(e.getFile() + ": Access is denied. Check its permissions.");
      case IOException e ->
          command.getErr().println("Reading or writing failed: " + e + ". Check disk and rights.");
      default -> {
        String id = UUID.randomUUID().toString().substring(0, 8);
        LoggerFactory.getLogger(Main.class).error("failure {}", id, failure);
        command
            .getErr()
            .println(
                "This is a fault of the program. Please report it with the log of " + id + ".");
      }
    }
    return ExitStatus.BAD_INPUT;
  }
}
