package io.github.dorasan.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NativeFilesTest {
  /** Of a JAR file, as the libraries are. */
  private static final String VOCABULARY = "bge-small-en-v1.5-q-tokenizer.json";

  @TempDir Path root;

  @Test
  void unpacksAResourceAsAWhole() throws IOException {
    Path folder = new NativeFiles(root.resolve("new")).unpacked("/" + VOCABULARY);

    assertThat(folder.resolve(VOCABULARY)).isRegularFile();
    assertThat(Files.size(folder.resolve(VOCABULARY))).isEqualTo(711_396);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(folder.resolve(VOCABULARY));
    }
  }

  @Test
  void leavesWhatIsThere() throws IOException {
    NativeFiles files = new NativeFiles(root);
    Path file = files.unpacked("/" + VOCABULARY).resolve(VOCABULARY);
    Files.setLastModifiedTime(file, FileTime.fromMillis(0));

    assertThat(files.unpacked("/" + VOCABULARY).resolve(VOCABULARY)).isEqualTo(file);
    assertThat(Files.getLastModifiedTime(file).toMillis()).isZero();
  }

  @Test
  void otherContentsHaveAnotherFolder() throws IOException {
    NativeFiles files = new NativeFiles(root);

    assertThat(files.unpacked("/" + VOCABULARY))
        .isNotEqualTo(files.unpacked("/bge-small-en-v1.5-q.onnx"));
  }

  @Test
  void saysWhatIsNotThere() {
    assertThatThrownBy(() -> new NativeFiles(root).unpacked("/no/such.so"))
        .isInstanceOf(FileNotFoundException.class)
        .hasMessageContaining("/no/such.so");
  }

  @ParameterizedTest
  @CsvSource({
    "Linux, amd64, linux-x64",
    "Linux, aarch64, linux-aarch64",
    "Mac OS X, aarch64, osx-aarch64",
    "Mac OS X, x86_64, osx-x64",
    "Windows 11, amd64, win-x64",
    "FreeBSD, riscv64, freebsd-riscv64"
  })
  void namesPlatformsAsTheLibraryDoes(String system, String processor, String name) {
    assertThat(OnnxLibraries.platform(system, processor)).isEqualTo(name);
  }
}
