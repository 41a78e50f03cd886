package io.github.dorasan.launcher.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one folder that Dorasan writes to. What is missing is made anew, but for the database. */
public final class DataFolder {
  private static final String MEND =
      "Point `data` (DORASAN_DATA or --data) at a folder that can be written";

  private static final Logger log = LoggerFactory.getLogger(DataFolder.class);

  private final Path root;

  private DataFolder(Path root) {
    this.root = root;
  }

  /**
   * Makes the folder, its parents and its sub-folders where they are missing, readable by this user
   * only, and tries that it can be written.
   *
   * @throws DataFolderException if that cannot be; the message names the folder and the mend
   */
  public static DataFolder open(Path root) throws DataFolderException {
    Path folder = root.toAbsolutePath().normalize();
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new DataFolderException(folder + ": This is a file, not a folder. " + MEND + ".");
    }
    DataFolder data = new DataFolder(folder);
    try {
      data.create(folder);
      data.create(data.index());
      data.create(data.nativeFiles());
      Files.delete(Files.createTempFile(folder, "write-test-", ".tmp"));
    } catch (IOException | UnsupportedOperationException e) {
      throw new DataFolderException(
          folder + ": The data folder cannot be written (" + e + "). " + MEND + ".", e);
    }
    return data;
  }

  /**
   * Opens a folder; where it is only the usual one, and cannot be written, one in the folder of
   * temporary files, which is deleted when this process ends. So a question can be asked where the
   * home folder is read-only.
   *
   * @param usual where the system keeps the data of applications, if there is such a place
   * @param tell is told when what is kept will be lost
   * @throws DataFolderException as {@link #open}
   */
  public static DataFolder openOrPassing(Path root, Optional<Path> usual, Consumer<String> tell)
      throws DataFolderException {
    try {
      return open(root);
    } catch (DataFolderException e) {
      if (usual.filter(root::equals).isEmpty()) {
        throw e;
      }
      DataFolder passing = passing(e);
      tell.accept(e.getMessage() + " Until then nothing is kept.");
      return passing;
    }
  }

  private static DataFolder passing(DataFolderException why) throws DataFolderException {
    try {
      DataFolder passing = open(Files.createTempDirectory("dorasan-"));
      Runtime.getRuntime().addShutdownHook(new Thread(passing::delete, "passing-data"));
      return passing;
    } catch (IOException e) {
      why.addSuppressed(e);
      throw why;
    }
  }

  private void delete() {
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      log.debug("{} cannot be deleted", root, e);
    }
  }

  /** The folder itself, absolute. */
  public Path root() {
    return root;
  }

  /** Holds the built indexes. */
  public Path index() {
    return root.resolve("index");
  }

  /** Holds the native libraries that are unpacked at run time. */
  public Path nativeFiles() {
    return root.resolve("native");
  }

  /** The file of what came in lately; need not exist. */
  public Path arrivals() {
    return root.resolve("arrivals");
  }

  /** The file of the lines that were typed in the console; need not exist. */
  public Path history() {
    return root.resolve("history");
  }

  private void create(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder, ownersOnly(folder));
    }
  }

  private static FileAttribute<?>[] ownersOnly(Path folder) {
    boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
        }
        : new FileAttribute<?>[0];
  }
}
