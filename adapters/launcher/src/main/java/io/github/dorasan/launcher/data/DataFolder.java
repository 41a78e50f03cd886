package io.github.dorasan.launcher.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** The one folder that Dorasan writes to. What is missing is made anew, but for the database. */
public final class DataFolder {
  private static final String MEND =
      "Point `data` (DORASAN_DATA or --data) at a folder that can be written";

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
