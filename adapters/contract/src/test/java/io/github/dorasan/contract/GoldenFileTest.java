package io.github.dorasan.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GoldenFileTest {
  @TempDir private Path folder;

  @Test
  void whatIsWrittenIsFoundAgain() throws IOException {
    Path file = folder.resolve("golden").resolve("a.memory.txt");
    GoldenFile.check(file, "one\n\ntwo ", true);
    assertThat(file).hasContent("one\n\ntwo \n");
    GoldenFile.check(file, "one\n\ntwo ", false);
  }

  @Test
  void everyCharacterCounts() throws IOException {
    Path file = Files.writeString(folder.resolve("a.memory.txt"), "one\n");
    for (String other : new String[] {"one ", "one\n", "One", "on"}) {
      assertThatThrownBy(() -> GoldenFile.check(file, other, false))
          .isInstanceOf(AssertionError.class)
          .hasMessageContainingAll("a.memory.txt", "-Dgolden=write");
    }
  }

  @Test
  void aMissingFileIsToldHowToMake() {
    assertThatThrownBy(() -> GoldenFile.check(folder.resolve("b.txt"), "one", false))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("-Dgolden=write");
  }

  @Test
  void thereIsAReplyOfEveryKind() {
    assertThat(GoldenReplies.all()).hasSizeGreaterThanOrEqualTo(15);
    assertThat(GoldenReplies.all().values()).doesNotHaveDuplicates();
  }
}
