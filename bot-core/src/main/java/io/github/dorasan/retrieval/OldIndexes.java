package io.github.dorasan.retrieval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes what a folder of indexes need not keep, once another one is complete; the folder's lock
 * must be held.
 *
 * <p>The {@value #KEPT} indexes that were opened last stay, with the vectors of their models:
 * several processes may share the folder and serve different knowledge. An index beyond those may
 * still be open somewhere: where the system lets files be deleted that are open, that process goes
 * on with them, and builds anew when it starts again; elsewhere they stay until a later time. What
 * is not whole was given up by a process that ended while it built, as only one builds at a time.
 */
final class OldIndexes {
  static final int KEPT = 4;

  private static final Logger log = LoggerFactory.getLogger(OldIndexes.class);

  private final Path folder;

  OldIndexes(Path folder) {
    this.folder = folder;
  }

  /** Deletes all but the newest. */
  void sweep(Path newest) throws IOException {
    List<Path> all = list();
    Set<Path> kept = new HashSet<>(Set.of(newest));
    all.stream()
        .filter(index -> Files.isDirectory(index) && !index.equals(newest))
        .filter(BuiltIndex::complete)
        .sorted(Comparator.comparing(BuiltIndex::lastUse).reversed())
        .limit(KEPT - 1)
        .forEach(kept::add);
    for (Path path : all) {
      if (Files.isDirectory(path) ? isIndex(path) && !kept.contains(path) : stale(path, kept)) {
        delete(path);
      }
    }
  }

  private static void delete(Path path) {
    try {
      if (Files.isDirectory(path)) {
        BuiltIndex.delete(path);
      } else {
        Files.delete(path);
      }
    } catch (IOException e) {
      log.debug("{} cannot be deleted yet", path, e);
    }
  }

  /** Whether a folder is named as an index: number, version, model. */
  private static boolean isIndex(Path path) {
    return name(path).matches("\\d+-[^-]+-.+");
  }

  /** What was being written when a process ended, and vectors of a model that no index has. */
  private static boolean stale(Path file, Set<Path> kept) {
    return name(file).endsWith(".tmp")
        || (name(file).startsWith("vectors-")
            && kept.stream().noneMatch(index -> name(file).equals(vectorsOf(index))));
  }

  private static String vectorsOf(Path index) {
    return VectorCache.fileName(name(index).replaceFirst("\\d+-[^-]+-", ""));
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }

  private List<Path> list() throws IOException {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths.sorted().toList();
    }
  }
}
