package io.github.dorasan.knowledge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells when a knowledge folder has changed, to one that asks now and then.
 *
 * <p>It compares the size, time and identity of the files that the loader reads. That takes less
 * than a millisecond, is the same on every system and on network drives, and does not care how an
 * editor saves: files of other names are not looked at, and one that is renamed into place differs
 * in its identity. A change counts once the folder has been still for {@link #QUIET}, so that
 * several files that are saved one after the other are one change.
 *
 * <p>For use by one thread.
 */
public final class FolderWatch {
  /** For how long nothing must change before a change counts. */
  public static final Duration QUIET = Duration.ofSeconds(1);

  private final KnowledgeFolders folders;
  private final InstantSource clock;
  private Map<Path, Stamp> taken;
  private Map<Path, Stamp> seen;
  private Instant since;

  private record Stamp(long size, FileTime modified, Optional<Object> identity) {}

  /** Watches from now on; what the folder holds now is no change. */
  public FolderWatch(Path folder, InstantSource clock) {
    this(KnowledgeFolders.alone(folder), clock);
  }

  /** The same of folders that lie one over the other: a change of either is one. */
  public FolderWatch(KnowledgeFolders folders, InstantSource clock) {
    this.folders = folders;
    this.clock = clock;
    this.taken = stamps();
    this.seen = taken;
    this.since = clock.instant();
  }

  /** Whether there is a change that has settled; each is told once. */
  public boolean changed() {
    Map<Path, Stamp> now = stamps();
    if (!now.equals(seen)) {
      seen = now;
      since = clock.instant();
      return false;
    }
    if (seen.equals(taken) || clock.instant().isBefore(since.plus(QUIET))) {
      return false;
    }
    taken = seen;
    return true;
  }

  /**
   * Whether nothing has changed since the last change was told. Who reads the folder asks this
   * afterwards: if not, what was read may be half old and half new, and another change will be
   * told.
   */
  public boolean still() {
    return stamps().equals(taken);
  }

  private Map<Path, Stamp> stamps() {
    Map<Path, Stamp> stamps = new LinkedHashMap<>();
    List<Path> files =
        folders.all().stream()
            .flatMap(folder -> new KnowledgeFolder(folder, new Problems()).files().stream())
            .toList();
    for (Path file : files) {
      try {
        BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
        stamps.put(
            file,
            new Stamp(
                found.size(), found.lastModifiedTime(), Optional.ofNullable(found.fileKey())));
      } catch (IOException _) {
        // It has just been taken away: that is a change like any other.
      }
    }
    return stamps;
  }
}
