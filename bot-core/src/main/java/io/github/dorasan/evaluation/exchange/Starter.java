package io.github.dorasan.evaluation.exchange;

import io.github.dorasan.evaluation.BadFileException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Writes a small commented knowledge folder to start from, about a public library. */
public final class Starter {
  private static final List<String> FILES =
      List.of(
          "community.yaml",
          "topics.yaml",
          "sources.yaml",
          "facts/lending.yaml",
          "facts/visiting.yaml",
          "faq/lending.yaml",
          "faq/visiting.yaml",
          "not-covered.yaml",
          "smalltalk.yaml",
          "synonyms.txt",
          "questions.jsonl");

  private Starter() {}

  /**
   * Writes the folder.
   *
   * @param folder new or empty
   * @return what was written, in the order in which to read it
   * @throws BadFileException if the folder holds anything
   * @throws IOException if it cannot be written
   */
  public static List<Path> write(Path folder) throws IOException, BadFileException {
    EmptyFolder.require(folder);
    for (String name : FILES) {
      Path file = folder.resolve(name);
      Files.createDirectories(Objects.requireNonNull(file.getParent()));
      try (InputStream template =
          Objects.requireNonNull(
              Starter.class.getResourceAsStream("starter/" + name), "packed with the class")) {
        Files.copy(template, file);
      }
    }
    return FILES.stream().map(folder::resolve).toList();
  }
}
