package io.github.dorasan.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** Any bytes in place of any file are loaded, or refused with a problem that names a file. */
class KnowledgeLoaderFuzzTest {
  private static final List<String> FILES =
      List.of(
          "community.yaml",
          "sources.yaml",
          "topics.yaml",
          "facts/hours.yaml",
          "faq/hours.yaml",
          "not-covered.yaml",
          "smalltalk.yaml",
          "synonyms.txt");

  @TempDir static Path path;

  @FuzzTest(maxDuration = "30s")
  void load(byte[] data) {
    for (String name : FILES) {
      holds(SmallFolder.in(path).write(name, data));
      SmallFolder.in(path).write(name, data).delete(name);
    }
  }

  static void holds(SmallFolder folder) {
    try {
      assertThat(folder.load().faq()).isNotEmpty();
    } catch (KnowledgeException e) {
      assertThat(e.problems())
          .isNotEmpty()
          .allSatisfy(
              problem -> {
                assertThat(problem.file()).startsWith(folder.path());
                assertThat(problem.line()).isNotNegative();
                assertThat(problem.what()).isNotBlank().doesNotContain("null");
                assertThat(problem.mend()).isNotBlank();
              });
    }
  }
}
