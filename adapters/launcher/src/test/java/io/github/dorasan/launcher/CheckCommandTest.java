package io.github.dorasan.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

final class CheckCommandTest {
  private static final String FAQ =
      """
      - id: who
        question: Who made The Great River?
        phrasings: [author of the river game]
        answer: Anna Olsen made it.
        facts: [author]
        related: [why]
      - id: why
        question: What is it good for?
        phrasings: [point of playing]
        answer: It is fun.
        facts: [fun]
        related: [who]
      """;

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();

  @BeforeEach
  void soundFolder() throws IOException {
    write(
        "seeds/community.yaml",
        """
        {name: Rook, purpose: answers, disclaimer: d, source-word: pages, language: en,
         examples: [a, b, c]}
        """);
    write("words-alone.yaml", "answers.semantic: off\n");
    write("seeds/topics.yaml", "- {id: games, name: Games, line: All games.}\n");
    write(
        "seeds/sources.yaml",
        """
        - {id: book, title: Book, file: book.txt, sections: [{id: all, title: The Great River}]}
        """);
    write(
        "seeds/facts/games.yaml",
        """
        - {id: author, text: Anna Olsen made The Great River., sources: [book#all]}
        - {id: fun, text: Playing is fun., sources: [book#all]}
        """);
    write("seeds/faq/games.yaml", FAQ);
    write("documents/book.txt", "The Great River\nAnna Olsen made this game.\n");
  }

  @Test
  void aSoundFolderEndsWithCounts() {
    int status = check("--documents", folder.resolve("documents").toString());

    assertThat(out.toString())
        .contains("0 errors, 0 findings")
        .containsPattern("book#all +2 +100% +2")
        .containsPattern("games +2 +100% +2");
    assertThat(status).isZero();
  }

  @Test
  void aFolderTooSmallToLearnFromIsNoted() {
    assertThat(check()).isZero();
    assertThat(out.toString())
        .startsWith(folder + "/seeds/faq: note: 4 phrasings stand beside others that ask the same");
  }

  @Test
  void aFindingIsPrintedWithItsPlaceAndMend() throws IOException {
    write("seeds/faq/games.yaml", FAQ.replace("related: [who]", "related: []"));
    int status = check();

    assertThat(out.toString())
        .contains(
            folder
                + "/seeds/faq/games.yaml:7: finding: `why` names no related entry. Name one to"
                + " three under `related:`, so that a reader can go on.")
        .contains("0 errors, 1 finding");
    assertThat(status).isEqualTo(1);
  }

  @Test
  void lintCanBeLeftOut() throws IOException {
    write("seeds/faq/games.yaml", FAQ.replace("related: [who]", "related: []"));

    assertThat(check("--no-lint")).isZero();
  }

  @Test
  void theGateHoldsFactsAgainstTheDocuments() throws IOException {
    write("documents/book.txt", "The Great River\nBirgit Berg made this game.\n");
    int status = check("--documents", folder.resolve("documents").toString());

    assertThat(out.toString())
        .contains(":1: finding: The fact `author` says \"Anna Olsen\", which does not stand in");
    assertThat(status).isEqualTo(1);
  }

  @Test
  void aFolderThatDoesNotLoadIsAnError() throws IOException {
    write("seeds/faq/games.yaml", FAQ.replace("facts: [fun]", "facts: [funn]"));
    int status = check();

    assertThat(out.toString())
        .contains(
            ":7: error: The fact `funn` does not exist. Did you mean `fun`?\n1 error, 0 findings");
    assertThat(status).isEqualTo(1);
  }

  private int check(String... options) {
    CommandLine line = Main.commandLine().setOut(new PrintWriter(out, true));
    List<String> arguments = new ArrayList<>(List.of("check"));
    arguments.addAll(List.of("--seeds", folder.resolve("seeds").toString()));
    arguments.addAll(List.of("--data", folder.resolve("data").toString()));
    arguments.addAll(List.of("--config", folder.resolve("words-alone.yaml").toString()));
    arguments.addAll(List.of(options));
    return line.execute(arguments.toArray(String[]::new));
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
