package io.github.dorasan.retrieval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.stream.Stream;

/** The marks on the folder of one index: that it is whole, and when it was used last. */
final class BuiltIndex {
  /** Written last and deleted first: a folder without it is not whole. Its time is the last use. */
  private static final String COMPLETE = "complete";

  private BuiltIndex() {}

  static boolean complete(Path index) {
    return Files.exists(index.resolve(COMPLETE));
  }

  /** Whether an index was built with a model. */
  static boolean isOf(Path index, String model) {
    return String.valueOf(index.getFileName()).endsWith("-" + model);
  }

  /** Whether an index is of this form and version of the knowledge, whatever its model. */
  static boolean isFor(Path index, String formAndVersion) {
    return String.valueOf(index.getFileName()).startsWith(formAndVersion + "-");
  }

  /** Marks an index as whole. */
  static void finish(Path index, Instant now) throws IOException {
    Files.createFile(index.resolve(COMPLETE));
    used(index, now);
  }

  static void used(Path index, Instant now) throws IOException {
    Files.setLastModifiedTime(index.resolve(COMPLETE), FileTime.from(now));
  }

  /** When an index was used last; long ago where it is not whole. */
  static Instant lastUse(Path index) {
    try {
      return Files.getLastModifiedTime(index.resolve(COMPLETE)).toInstant();
    } catch (IOException _) {
      return Instant.EPOCH;
    }
  }

  /** Deletes an index, if it is there. */
  static void delete(Path index) throws IOException {
    Files.deleteIfExists(index.resolve(COMPLETE));
    try (Stream<Path> files = Files.list(index)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    } catch (NoSuchFileException _) {
      return;
    }
    Files.delete(index);
  }
}
