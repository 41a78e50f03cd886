package io.github.dorasan.evaluation.exchange;

import io.github.dorasan.evaluation.BadFileException;
import io.github.dorasan.evaluation.Faults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Keeps what is written from mixing with what is there. */
final class EmptyFolder {
  private EmptyFolder() {}

  /**
   * Lets a folder pass that is missing or empty.
   *
   * @throws BadFileException if it holds anything, or is a file
   */
  static void require(Path folder) throws IOException, BadFileException {
    if (!Files.exists(folder)) {
      return;
    }
    if (!Files.isDirectory(folder)) {
      throw new Faults(folder).fatal(0, "This is a file", "Name a new folder");
    }
    try (Stream<Path> content = Files.list(folder)) {
      if (content.findAny().isPresent()) {
        throw new Faults(folder)
            .fatal(0, "The folder is not empty", "Name a new folder, or empty this one first");
      }
    }
  }
}
