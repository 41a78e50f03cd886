package io.github.dorasan.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers in a file of this instance's own what came in, so that it is known after the program
 * was killed, even where the database is gone. Of much, the latest is kept. Safe for use by many
 * threads at once.
 */
final class ArrivalsFile {
  /** Two files are kept, of so many lines each. */
  static final int MOST = 20_000;

  private static final Logger log = LoggerFactory.getLogger(ArrivalsFile.class);

  private final Path file;
  private final Set<String> before;
  private int lines;

  private ArrivalsFile(Path file, Set<String> before, int lines) {
    this.file = file;
    this.before = before;
    this.lines = lines;
  }

  /**
   * Reads what an earlier start has left; a file that is older than that is forgotten.
   *
   * @param kept for how long something may come in again
   */
  static ArrivalsFile open(Path file, Instant now, Duration kept) {
    Set<String> before = new HashSet<>();
    int _ = read(older(file), now, kept, before);
    int lines = read(file, now, kept, before);
    return new ArrivalsFile(file, Set.copyOf(before), lines);
  }

  private static Path older(Path file) {
    return file.resolveSibling(file.getFileName() + ".older");
  }

  private static int read(Path file, Instant now, Duration kept, Set<String> into) {
    try {
      if (Files.notExists(file)) {
        return 0;
      }
      if (Files.getLastModifiedTime(file).toInstant().plus(kept).isBefore(now)) {
        Files.delete(file);
        return 0;
      }
      List<String> all = Files.readAllLines(file);
      into.addAll(all);
      return all.size();
    } catch (IOException e) {
      log.warn("{} cannot be read; what it names may be answered again: {}", file, e.getMessage());
      return 0;
    }
  }

  /** Whether it was noted before this start. */
  boolean contains(String arrival) {
    return before.contains(arrival);
  }

  /** Notes something; returns when a killed program would not forget it. */
  synchronized void add(String arrival) {
    try {
      if (lines >= MOST) {
        Files.move(file, older(file), StandardCopyOption.REPLACE_EXISTING);
        lines = 0;
      }
      // What was broken off in the middle of a line spoils no other.
      Files.writeString(
          file,
          (lines == 0 ? "" : "\n") + arrival,
          StandardCharsets.UTF_8,
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
      lines++;
    } catch (IOException e) {
      log.warn("Nothing can be noted in {}: {}", file, e.getMessage());
    }
  }
}
