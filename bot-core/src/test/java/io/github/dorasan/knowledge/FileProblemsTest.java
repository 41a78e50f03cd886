package io.github.dorasan.knowledge;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file that cannot be read as what it should be is named, with what to do. */
class FileProblemsTest {
  @TempDir Path path;
  private SmallFolder folder;

  @BeforeEach
  void write() {
    folder = SmallFolder.in(path);
  }

  @Test
  void aWholeFolderHasNoProblem() throws KnowledgeException {
    assertThat(folder.problems()).isEmpty();
    assertThat(folder.load().faq()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"community.yaml", "topics.yaml"})
  void aMissingFileIsNamed(String name) {
    assertThat(folder.delete(name).problems()).contains(name + ": The file is missing. Create it.");
  }

  @Test
  void theFilesThatMayBeMissingMay() throws KnowledgeException {
    folder.delete("sources.yaml").delete("facts/hours.yaml");
    folder.write(
        "faq/hours.yaml",
        """
        - id: when
          question: When?
          answer: At noon.
        """);

    KnowledgeBase knowledge = folder.load();

    assertThat(knowledge.faq()).hasSize(1);
    assertThat(knowledge.facts()).isEmpty();
    assertThat(knowledge.sources()).isEmpty();
    assertThat(knowledge.synonyms()).isEmpty();
  }

  @Test
  void aFolderWithoutQuestionsIsRefused() {
    assertThat(folder.delete("faq/hours.yaml").problems())
        .containsExactly("faq: There is no FAQ entry. Add one in faq/TOPIC.yaml.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"community.yaml", "faq/hours.yaml", "synonyms.txt"})
  void aFileInAnotherEncodingIsNamed(String name) {
    folder.write(name, "name: caf\u00e9".getBytes(ISO_8859_1));

    assertThat(folder.problems())
        .contains(name + ": The file is not UTF-8 text. Save it in UTF-8.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"community.yaml", "facts/hours.yaml", "synonyms.txt"})
  void aFileOf70MegabytesIsRefused(String name) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(path.resolve(name).toFile(), "rw")) {
      file.setLength(70_000_000);
    }

    assertThat(folder.problems())
        .contains(name + ": The file is larger than 64 MiB. Split it into smaller files.");
  }

  @Test
  void aFileLargerThanTheMemoryIsRefused() throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(path.resolve("topics.yaml").toFile(), "rw")) {
      file.setLength(1L << 32);
    }

    assertThat(folder.problems())
        .contains("topics.yaml: The file is larger than 64 MiB. Split it into smaller files.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"community.yaml", "faq/hours.yaml", "smalltalk.yaml", "synonyms.txt"})
  void aFolderInPlaceOfAFileIsNamed(String name) throws IOException {
    Files.deleteIfExists(path.resolve(name));
    Files.createDirectory(path.resolve(name));

    assertThat(folder.problems())
        .anySatisfy(
            problem ->
                assertThat(problem)
                    .startsWith(name + ": The file cannot be read (")
                    .endsWith("). Check its permissions."));
  }

  @Test
  void aFileInPlaceOfASubfolderIsNamed() {
    folder.delete("facts/hours.yaml").delete("facts").write("facts", "- id: a");

    assertThat(folder.problems())
        .contains("facts: This is a file. Make it a folder that holds a file for each topic.");
  }

  @Test
  void aFileInPlaceOfTheFolderIsNamed() {
    Path file = path.resolve("topics.yaml");

    assertThatThrownBy(() -> KnowledgeLoader.load(file))
        .isInstanceOf(KnowledgeException.class)
        .hasMessage(
            file + ": This is not a folder that can be read. Point --seeds at a knowledge folder.");
  }

  @Test
  void aMissingFolderIsNamed() {
    Path missing = path.resolve("missing");

    assertThatThrownBy(() -> KnowledgeLoader.load(missing))
        .isInstanceOf(KnowledgeException.class)
        .hasMessageStartingWith(missing + ": This is not a folder that can be read.");
  }

  @Test
  void aFolderThatMayNotBeReadIsNamed() throws IOException {
    Path faq = path.resolve("faq");
    Files.setPosixFilePermissions(faq, PosixFilePermissions.fromString("---------"));
    assumeThat(Files.isReadable(faq)).as("this user may read everything").isFalse();

    assertThat(folder.problems())
        .anySatisfy(
            problem ->
                assertThat(problem)
                    .startsWith("faq: The folder cannot be read (")
                    .endsWith("). Check its permissions."));
  }

  @Test
  void aFileThatWouldBeOverlookedIsNamed() {
    folder.write("facts/hours.yml", "- id: a");

    assertThat(folder.problems())
        .containsExactly("facts/hours.yml: Files that end in .yml are not read. Name it .yaml.");
  }

  @Test
  void aByteOrderMarkIsTolerated() throws KnowledgeException {
    folder.write("topics.yaml", "\uFEFF- {id: hours, name: Hours, line: Open.}\n");
    folder.write("synonyms.txt", "\uFEFF# price\nprice, cost\n");

    KnowledgeBase knowledge = folder.load();

    assertThat(knowledge.topics()).hasSize(1);
    assertThat(knowledge.synonyms()).containsExactly("price, cost");
  }

  @Test
  void windowsLineEndsAreTolerated() throws KnowledgeException {
    String entry =
        """
        - id: when
          question: When?
          phrasings:
            - so when
          answer: At noon.
        """;
    folder.write("faq/hours.yaml", entry.replace("\n", "\r\n"));
    folder.write("synonyms.txt", "price, cost\r\nfee, toll\r\n");

    KnowledgeBase knowledge = folder.load();

    assertThat(knowledge.faq().firstEntry().getValue().answer()).isEqualTo("At noon.");
    assertThat(knowledge.faq().firstEntry().getValue().phrasings()).containsExactly("so when");
    assertThat(knowledge.synonyms()).containsExactly("price, cost", "fee, toll");
  }
}
