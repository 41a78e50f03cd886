package io.github.dorasan.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** A knowledge folder with one of everything and nothing wrong, to spoil in one place. */
final class SmallFolder {
  private final Path path;

  /** A folder that may not be there. */
  SmallFolder(Path path) {
    this.path = path;
  }

  /** A folder without anything in it, to be laid over another. */
  static SmallFolder empty(Path path) {
    try {
      return new SmallFolder(Files.createDirectories(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes the folder. */
  static SmallFolder in(Path path) {
    SmallFolder folder = new SmallFolder(path);
    folder.write("topics.yaml", "- id: hours\n  name: Hours\n  line: When the door is open.\n");
    return folder.writeCommunity().writeSources().writeFaq();
  }

  private SmallFolder writeCommunity() {
    return write(
        "community.yaml",
        """
        name: Rook
        purpose: answers questions about games
        disclaimer: This bot cannot take orders.
        source-word: leaflets
        language: en
        examples: [One?, Two?, Three?]
        """);
  }

  private SmallFolder writeSources() {
    write(
        "sources.yaml",
        """
        - id: leaflet
          title: Leaflet
          sections:
            - id: hours
              title: Opening hours
        """);
    return write(
        "facts/hours.yaml",
        """
        - id: sunday
          text: The shop opens at noon on Sundays.
          sources: [leaflet#hours]
        """);
  }

  private SmallFolder writeFaq() {
    return write(
        "faq/hours.yaml",
        """
        - id: when-sunday
          question: When do you open on Sundays?
          phrasings:
            - sunday hours
          answer: At noon.
          facts: [sunday]
        """);
  }

  Path path() {
    return path;
  }

  /** Writes a file in place of what was there. */
  SmallFolder write(String name, String content) {
    return write(name, content.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes a file in place of what was there. */
  SmallFolder write(String name, byte[] content) {
    try {
      Path file = path.resolve(name);
      Files.createDirectories(Objects.requireNonNull(file.getParent()));
      Files.write(file, content);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes lines below what a file holds. */
  SmallFolder append(String name, String content) {
    try {
      return write(name, Files.readString(path.resolve(name)) + content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  SmallFolder delete(String name) {
    try {
      Files.delete(path.resolve(name));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  KnowledgeBase load() throws KnowledgeException {
    return KnowledgeLoader.load(path);
  }

  /** What is wrong, as a person reads it, with paths from the folder on. */
  List<String> problems() {
    try {
      KnowledgeLoader.load(path);
      return List.of();
    } catch (KnowledgeException e) {
      return e.problems().stream()
          .map(problem -> problem.toString().replace(path + "/", ""))
          .toList();
    }
  }
}
