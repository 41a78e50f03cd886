package io.github.dorasan.launcher.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
  @TempDir Path folder;

  @Test
  void makesWhatIsMissing() throws Exception {
    Path root = folder.resolve("new").resolve("data");

    DataFolder data = DataFolder.open(root);

    assertThat(data.root()).isEqualTo(root);
    assertThat(data.index()).isEqualTo(root.resolve("index")).isEmptyDirectory();
    assertThat(data.nativeFiles()).isEqualTo(root.resolve("native")).isEmptyDirectory();
    assertThat(data.history()).isEqualTo(root.resolve("history")).doesNotExist();
    try (var inside = Files.list(root)) {
      assertThat(inside).containsOnly(data.index(), data.nativeFiles());
    }
  }

  @Test
  void keepsTheFolderToItsUser() throws Exception {
    assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));

    Path root = DataFolder.open(folder.resolve("data")).root();

    assertThat(Files.getPosixFilePermissions(root))
        .isEqualTo(PosixFilePermissions.fromString("rwx------"));
  }

  @Test
  void keepsWhatIsThere() throws Exception {
    Files.writeString(DataFolder.open(folder).history(), "typed\n");

    assertThat(DataFolder.open(folder).history()).hasContent("typed");
  }

  @Test
  void followsASymbolicLink() throws Exception {
    Path real = Files.createDirectory(folder.resolve("real"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), real);

    DataFolder.open(link);

    assertThat(real.resolve("index")).isDirectory();
  }

  @Test
  void givesWayToOneThatPassesWhereTheUsualCannotBeWritten() throws Exception {
    Path usual = Files.createFile(folder.resolve("home")).resolve("data");
    List<String> told = new ArrayList<>();

    DataFolder data = DataFolder.openOrPassing(usual, Optional.of(usual), told::add);

    assertThat(data.root()).isNotEqualTo(usual).isDirectory();
    assertThat(told)
        .singleElement()
        .asString()
        .startsWith(usual + ": The data folder cannot be written")
        .endsWith("Until then nothing is kept.");
  }

  @Test
  void givesWayToNoOtherWhereTheFolderWasNamed() throws IOException {
    Path named = Files.createFile(folder.resolve("file")).resolve("data");

    assertThatExceptionOfType(DataFolderException.class)
        .isThrownBy(
            () -> DataFolder.openOrPassing(named, Optional.of(folder.resolve("usual")), _ -> {}));
  }

  @Test
  void refusesAFile() throws IOException {
    Path file = Files.createFile(folder.resolve("data"));

    assertThatExceptionOfType(DataFolderException.class)
        .isThrownBy(() -> DataFolder.open(file))
        .withMessage(
            file
                + ": This is a file, not a folder. Point `data` (DORASAN_DATA or --data) at a"
                + " folder that can be written.");
  }

  @Test
  void refusesAFolderBelowAFile() throws IOException {
    Path below = Files.createFile(folder.resolve("file")).resolve("data");

    assertThatExceptionOfType(DataFolderException.class)
        .isThrownBy(() -> DataFolder.open(below))
        .withMessageStartingWith(below + ": The data folder cannot be written (")
        .withMessageEndingWith(" that can be written.");
  }

  @Test
  void refusesAFolderThatCannotBeWritten() throws IOException {
    Path closed = Files.createDirectory(folder.resolve("closed"));
    assumeTrue(closed.toFile().setWritable(false));
    assumeFalse(Files.isWritable(closed), "an administrator may write anywhere");

    assertThatExceptionOfType(DataFolderException.class)
        .isThrownBy(() -> DataFolder.open(closed))
        .withMessageContaining("The data folder cannot be written");
    assertThat(closed).isEmptyDirectory();
  }
}
