package io.github.dorasan.launcher.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Makes paths of keys' texts: {@code ~/} is the user's home; a relative path starts from the
 * configuration file's folder where it stands in the file, from the working folder elsewhere.
 */
final class PathReader {
  private static final String HOME_PREFIX = "~/";

  private final Layers layers;
  private final Path fileFolder;
  private final Optional<Path> userHome;

  PathReader(Layers layers, Path fileFolder, Optional<Path> userHome) {
    this.layers = layers;
    this.fileFolder = fileFolder;
    this.userHome = userHome;
  }

  /** A key's path, absolute; empty where it is not set, or is none, which is noted. */
  Optional<Path> read(Key<String> key) {
    return layers.read(key).flatMap(text -> path(key, text));
  }

  private Optional<Path> path(Key<String> key, String text) {
    try {
      Path path =
          text.startsWith(HOME_PREFIX) && userHome.isPresent()
              ? userHome.get().resolve(text.substring(HOME_PREFIX.length()))
              : base(key).resolve(text);
      return Optional.of(path.toAbsolutePath().normalize());
    } catch (InvalidPathException _) {
      layers.note(key, "`" + key.name() + "` is not a path", key.wanted());
      return Optional.empty();
    }
  }

  private Path base(Key<String> key) {
    return layers.isFromFile(key) ? fileFolder : Path.of("");
  }
}
