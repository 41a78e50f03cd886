package io.github.dorasan.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers what came in while the database was gone, in a file of this instance's own, so that it
 * is known after the program was killed, too. Safe for use by many threads at once.
 */
final class ArrivalsFile {
  private static final Logger log = LoggerFactory.getLogger(ArrivalsFile.class);

  private final Path file;
  private final Set<String> before;

  private ArrivalsFile(Path file, Set<String> before) {
    this.file = file;
    this.before = before;
  }

  /**
   * Reads what an earlier start has left; what is older than that is forgotten.
   *
   * @param kept for how long something may come in again
   */
  static ArrivalsFile open(Path file, Instant now, Duration kept) {
    Set<String> before = new HashSet<>();
    try {
      if (Files.exists(file)) {
        if (Files.getLastModifiedTime(file).toInstant().plus(kept).isBefore(now)) {
          Files.delete(file);
        } else {
          before.addAll(Files.readAllLines(file));
        }
      }
    } catch (IOException e) {
      log.warn("{} cannot be read; what it names may be answered again: {}", file, e.getMessage());
    }
    return new ArrivalsFile(file, Set.copyOf(before));
  }

  /** Whether it was noted before this start. */
  boolean contains(String arrival) {
    return before.contains(arrival);
  }

  /** Notes something; returns when a killed program would not forget it. */
  synchronized void add(String arrival) {
    try {
      Files.writeString(
          file,
          arrival + "\n",
          StandardCharsets.UTF_8,
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      log.warn("Nothing can be noted in {}: {}", file, e.getMessage());
    }
  }
}
