package io.github.dorasan.launcher;

import io.github.dorasan.evaluation.BadFileException;
import io.github.dorasan.knowledge.KnowledgeException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine.Model.CommandSpec;

/** Where the exceptions of a command end: as lines on standard error that say what to do. */
final class CommandEdge {
  private CommandEdge() {}

  /** What a command does. */
  interface Work {
    void run() throws IOException, BadFileException, KnowledgeException;
  }

  /** Does the work, and gives the status to exit with. */
  static int run(CommandSpec spec, Work work) {
    PrintWriter err = spec.commandLine().getErr();
    try {
      work.run();
      spec.commandLine().getOut().flush();
      return ExitStatus.ANSWERED;
    } catch (BadFileException | KnowledgeException e) {
      err.println(e.getMessage());
    } catch (NoSuchFileException e) {
      err.println(e.getFile() + ": There is no such file or folder. Check its name.");
    } catch (AccessDeniedException e) {
      err.println(e.getFile() + ": Access is denied. Check its permissions.");
    } catch (IOException e) {
      err.println("Reading or writing failed: " + e.getMessage() + ". Check the disk.");
    }
    err.flush();
    return ExitStatus.BAD_INPUT;
  }
}
