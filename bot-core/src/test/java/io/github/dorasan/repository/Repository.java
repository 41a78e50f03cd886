package io.github.dorasan.repository;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** The repository's files as they lie on the disk, without what a build or Git writes. */
final class Repository {
  /** The folder that holds the root pom. */
  static final Path ROOT =
      Path.of(
          Objects.requireNonNull(
              System.getProperty("dorasan.root"), "Surefire sets dorasan.root in the root pom"));

  private static final Set<String> SKIPPED = Set.of("target", ".git", ".idea", ".vscode", "data");

  private Repository() {}

  /** All Java sources of all modules, tests included. */
  static List<Path> javaFiles() {
    return files(ROOT).filter(file -> file.toString().endsWith(".java")).toList();
  }

  /** Java sources and resources that are shipped: whatever lies under a src/main. */
  static List<Path> shippedFiles() {
    Path main = Path.of("src", "main");
    return files(ROOT).filter(file -> holds(ROOT.relativize(file), main)).toList();
  }

  /** The poms of all modules. */
  static List<Path> poms() {
    return files(ROOT).filter(file -> file.endsWith("pom.xml")).toList();
  }

  /** The whole text of a file. */
  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The path of a file as a person would type it at the root. */
  static String name(Path file) {
    return ROOT.relativize(file).toString();
  }

  private static Stream<Path> files(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList().stream()
          .filter(entry -> !SKIPPED.contains(String.valueOf(entry.getFileName())))
          .flatMap(entry -> Files.isDirectory(entry) ? files(entry) : Stream.of(entry));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean holds(Path path, Path part) {
    for (int i = 0; i + part.getNameCount() <= path.getNameCount(); i++) {
      if (path.subpath(i, i + part.getNameCount()).equals(part)) {
        return true;
      }
    }
    return false;
  }
}
