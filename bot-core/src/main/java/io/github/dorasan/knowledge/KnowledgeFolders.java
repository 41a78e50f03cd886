package io.github.dorasan.knowledge;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where knowledge is read from: a whole folder, and perhaps one of the operator's own that is laid
 * over it. Of the own one every file may be missing. What has an id of the first takes its place,
 * what has another is added, and {@code removed.yaml} names what is left out; so the first can be
 * replaced by a newer one, and nothing of the operator's is lost.
 *
 * @param seeds the whole folder
 * @param overlay the operator's own
 */
public record KnowledgeFolders(Path seeds, Optional<Path> overlay) {
  /** A folder, with nothing laid over it. */
  public static KnowledgeFolders alone(Path seeds) {
    return new KnowledgeFolders(seeds, Optional.empty());
  }

  /** The folders, from the bottom up. */
  public List<Path> all() {
    return Stream.concat(Stream.of(seeds), overlay.stream()).toList();
  }
}
