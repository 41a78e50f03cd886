package io.github.dorasan.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderWatchTest {
  private static final Instant START = Instant.parse("2024-05-01T12:00:00Z");

  @TempDir Path path;
  private SmallFolder folder;
  private Instant now = START;
  private FolderWatch watch;

  @BeforeEach
  void watchASmallFolder() {
    folder = SmallFolder.in(path);
    watch = new FolderWatch(path, () -> now);
  }

  private boolean changedAfter(Duration time) {
    now = now.plus(time);
    return watch.changed();
  }

  /** Looks twice, far enough apart for a change to settle. */
  private boolean settles() {
    changedAfter(Duration.ZERO);
    return changedAfter(FolderWatch.QUIET);
  }

  @Test
  void aFolderThatStaysIsNoChange() {
    assertThat(settles()).isFalse();
    assertThat(watch.still()).isTrue();
  }

  @Test
  void aChangeCountsOnceItHasBeenStillForAWhileAndIsToldOnce() {
    folder.append("faq/hours.yaml", "# more\n");

    assertThat(changedAfter(Duration.ZERO)).isFalse();
    assertThat(changedAfter(FolderWatch.QUIET.minusMillis(1))).isFalse();
    assertThat(changedAfter(Duration.ofMillis(1))).isTrue();
    assertThat(changedAfter(FolderWatch.QUIET)).isFalse();
  }

  @Test
  void severalQuickChangesAreOne() {
    int told = 0;
    for (int i = 0; i < 10; i++) {
      folder.append("faq/hours.yaml", "# more\n");
      told += changedAfter(Duration.ofMillis(900)) ? 1 : 0;
    }
    assertThat(told).isZero();
    assertThat(changedAfter(FolderWatch.QUIET)).isTrue();
  }

  @Test
  void aChangeThatIsTakenBackIsNone() throws IOException {
    Path file = path.resolve("topics.yaml");
    byte[] bytes = Files.readAllBytes(file);
    FileTime time = Files.getLastModifiedTime(file);
    folder.append("topics.yaml", "# more\n");
    changedAfter(Duration.ZERO);
    Files.write(file, bytes);
    Files.setLastModifiedTime(file, time);

    assertThat(settles()).isFalse();
  }

  @Test
  void aFileRenamedIntoPlaceIsAChangeThoughSizeAndTimeAreTheSame() throws IOException {
    Path file = path.resolve("topics.yaml");
    Path written = path.resolve("topics.yaml.tmp");
    Files.copy(file, written, StandardCopyOption.COPY_ATTRIBUTES);
    assertThat(settles()).as("a file of another name").isFalse();
    Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);

    assertThat(settles()).isTrue();
  }

  @Test
  void filesThatComeAndGoAreChanges() {
    folder.write("faq/hours2.yaml", "[]\n");
    assertThat(settles()).isTrue();
    folder.delete("faq/hours2.yaml");
    assertThat(settles()).isTrue();
  }

  @Test
  void whatEditorsKeepBesideAFileIsNoChangeAndNotRead() throws IOException, KnowledgeException {
    folder.write("faq/.hours.yaml", "not: [valid").write("faq/hours.yaml~", "old");
    Files.createSymbolicLink(path.resolve("faq").resolve(".#hours.yaml"), Path.of("me@here.1:2"));

    assertThat(settles()).isFalse();
    assertThat(folder.load().topics()).hasSize(1);
  }

  @Test
  void whoReadsTooSoonIsTold() {
    folder.append("topics.yaml", "# more\n");
    settles();
    folder.append("faq/hours.yaml", "# more\n");

    assertThat(watch.still()).isFalse();
    assertThat(settles()).isTrue();
    assertThat(watch.still()).isTrue();
  }

  @Test
  void aFolderThatGoesAwayIsAChange() throws IOException {
    Files.move(path.resolve("topics.yaml"), path.resolve("elsewhere"));

    assertThat(settles()).isTrue();
  }
}
