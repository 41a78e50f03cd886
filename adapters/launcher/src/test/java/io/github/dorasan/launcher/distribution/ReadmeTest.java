package io.github.dorasan.launcher.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.knowledge.KnowledgeLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds README.md to what the code does. */
class ReadmeTest {
  private static final Pattern FILE = Pattern.compile("(?ms)^```yaml\n# (\\S+)\n(.*?)^```$");

  @TempDir Path folder;

  @Test
  void showsAKnowledgeFolderThatLoads() throws Exception {
    List<MatchResult> files =
        FILE.matcher(Files.readString(Scripts.ROOT.resolve("README.md"))).results().toList();
    assertThat(files).hasSize(3);
    Files.createDirectory(folder.resolve("faq"));
    for (MatchResult file : files) {
      Files.writeString(folder.resolve(file.group(1)), file.group(2));
    }

    assertThat(KnowledgeLoader.load(folder).community().name()).isEqualTo("Librarian");
  }
}
