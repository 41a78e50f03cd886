package io.github.dorasan.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Equal versions answer equally: the version is of what the files say, and of nothing else. */
class VersionTest {
  @TempDir Path path;
  private SmallFolder folder;
  private String before;

  @BeforeEach
  void load() throws KnowledgeException {
    folder = write(path);
    before = folder.load().version();
  }

  private static SmallFolder write(Path path) {
    return SmallFolder.in(path)
        .write("smalltalk.yaml", "- {id: hi, kind: social, phrasings: [hi], reply: Hello.}\n")
        .write("not-covered.yaml", "- {id: why, question: Why?, about: reasons}\n")
        .write("synonyms.txt", "price, cost\n");
  }

  @Test
  void staysTheSameWhenLoadedAgain() throws KnowledgeException {
    assertThat(folder.load().version()).isEqualTo(before).matches("[0-9a-f]{16}");
  }

  @Test
  void isToldWithoutLoading(@TempDir Path empty) throws IOException {
    assertThat(KnowledgeLoader.version(path)).contains(before);
    assertThat(KnowledgeLoader.version(empty.resolve("none"))).isEmpty();

    folder.write("faq/hours.yml", "");
    assertThat(KnowledgeLoader.version(path)).as("loading would find a fault").isEmpty();
  }

  @Test
  void staysTheSameInAnotherPlaceAndAtAnotherTime(@TempDir Path other)
      throws IOException, KnowledgeException {
    SmallFolder copy = write(other);
    for (String name : new String[] {"community.yaml", "faq/hours.yaml", "faq"}) {
      Files.setLastModifiedTime(other.resolve(name), FileTime.from(Instant.EPOCH));
    }

    assertThat(copy.load().version()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "community.yaml",
        "sources.yaml",
        "topics.yaml",
        "facts/hours.yaml",
        "faq/hours.yaml",
        "not-covered.yaml",
        "smalltalk.yaml",
        "synonyms.txt"
      })
  void changesWithEveryFile(String name) throws KnowledgeException {
    folder.append(name, "# one more line\n");

    assertThat(folder.load().version()).isNotEqualTo(before);
  }

  @Test
  void changesWhenAnEntryMovesToAnotherFile() throws KnowledgeException {
    folder.append("topics.yaml", "- {id: other, name: Other, line: Other.}\n");
    String moved = "- {id: b, question: B?, answer: B.}\n";
    String under = folder.write("faq/other.yaml", moved).load().version();
    folder.delete("faq/other.yaml").append("faq/hours.yaml", moved);

    assertThat(folder.load().version()).isNotEqualTo(under);
  }

  @Test
  void staysTheSameWhenAFileComesThatIsNotRead() throws KnowledgeException {
    folder.write("README.md", "Read me.").write("facts/notes.txt", "Note this.");

    assertThat(folder.load().version()).isEqualTo(before);
  }
}
