package io.github.dorasan.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A text that was read and found good, kept beside the tests as {@code
 * src/test/resources/golden/NAME.PLATFORM.txt} below the module that is tested. With {@code
 * -Dgolden=write} it is written anew, to be read in the diff.
 */
public final class GoldenFile {
  private static final Path FOLDER = Path.of("src", "test", "resources", "golden");

  private GoldenFile() {}

  /**
   * Compares a text with its golden file to the last character; the file has one line end more.
   *
   * @param platform the platform that rendered it
   * @throws IOException if the file cannot be read or written
   * @throws AssertionError if the two differ
   */
  public static void check(String name, String platform, String actual) throws IOException {
    check(
        FOLDER.resolve(name + "." + platform + ".txt"),
        actual,
        System.getProperty("golden", "").equals("write"));
  }

  static void check(Path file, String actual, boolean write) throws IOException {
    if (write) {
      Files.createDirectories(file.toAbsolutePath().resolveSibling("."));
      Files.writeString(file, actual + "\n");
    }
    assertThat(file).as("Make it with -Dgolden=write").exists();
    assertThat(actual + "\n")
        .as("%s (if the change is meant, refresh it with -Dgolden=write)", file)
        .isEqualTo(Files.readString(file));
  }
}
