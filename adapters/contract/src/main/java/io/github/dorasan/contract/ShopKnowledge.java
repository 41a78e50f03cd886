package io.github.dorasan.contract;

import io.github.dorasan.knowledge.KnowledgeBase;
import io.github.dorasan.knowledge.KnowledgeException;
import io.github.dorasan.knowledge.KnowledgeLoader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The knowledge of a made-up board-game shop, for tests that need a whole knowledge folder. */
public final class ShopKnowledge {
  /** The files of the folder, apart by slashes. */
  static final List<String> FILES =
      List.of(
          "community.yaml",
          "sources.yaml",
          "topics.yaml",
          "facts/library.yaml",
          "facts/orders.yaml",
          "facts/visiting.yaml",
          "faq/library.yaml",
          "faq/orders.yaml",
          "faq/visiting.yaml",
          "not-covered.yaml",
          "smalltalk.yaml",
          "quiz.yaml",
          "synonyms.txt");

  private ShopKnowledge() {}

  /**
   * Copies the folder's files into a directory, which is made if it is missing.
   *
   * @return the directory
   * @throws IOException if it cannot be written
   */
  public static Path copyTo(Path directory) throws IOException {
    for (String name : FILES) {
      Path file = directory.resolve(name);
      Files.createDirectories(file.resolveSibling("."));
      try (InputStream content = open(name)) {
        Files.copy(content, file);
      }
    }
    return directory;
  }

  /** The shop's knowledge, loaded. */
  public static KnowledgeBase load() {
    return loadWith("", "");
  }

  /** The same after its operator has put one text in the place of another in its answers. */
  public static KnowledgeBase loadWith(String before, String after) {
    try {
      Path directory = Files.createTempDirectory("meeple-corner");
      try {
        copyTo(directory);
        for (String name : FILES) {
          if (!before.isEmpty() && name.startsWith("faq/")) {
            Path file = directory.resolve(name);
            Files.writeString(file, Files.readString(file).replace(before, after));
          }
        }
        return KnowledgeLoader.load(directory);
      } finally {
        delete(directory);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the shop's folder cannot be written", e);
    } catch (KnowledgeException e) {
      throw new IllegalStateException("the shop's folder is broken: " + e.getMessage(), e);
    }
  }

  private static InputStream open(String name) throws IOException {
    InputStream content = ShopKnowledge.class.getResourceAsStream("shop/" + name);
    if (content == null) {
      throw new IOException("the jar lacks shop/" + name);
    }
    return content;
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
