package io.github.dorasan.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.model.EntryId;
import io.github.dorasan.model.FactId;
import io.github.dorasan.model.SourceId;
import io.github.dorasan.model.TopicId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PositionsTest {
  @TempDir Path folder;

  @Test
  void everyPartIsFoundWhereItStands() throws IOException, KnowledgeException {
    write(
        "community.yaml",
        """
        {name: Rook, purpose: p, disclaimer: d, source-word: pages, language: en,
         examples: [a, b, c]}
        """);
    write("topics.yaml", "# topics\n- {id: games, name: Games, line: All games.}\n");
    write("sources.yaml", "- {id: book, title: Book, sections: [{id: all, title: All}]}\n");
    write("facts/games.yaml", "- {id: fun, text: Games are fun., sources: [book#all]}\n");
    write(
        "faq/games.yaml",
        """

        - id: why
          question: Why play?
          phrasings:
            - reasons to play
          answer: Games are fun.
        """);
    Positions positions = KnowledgeLoader.loadWithPositions(folder).positions();

    assertThat(positions.of(new TopicId("games"))).hasToString(folder + "/topics.yaml:2");
    assertThat(positions.of(new SourceId("book"))).hasToString(folder + "/sources.yaml:1");
    assertThat(positions.of(new FactId("fun"))).hasToString(folder + "/facts/games.yaml:1");
    assertThat(positions.of(new EntryId("why"))).hasToString(folder + "/faq/games.yaml:2");
    assertThat(positions.ofPhrasing("Reasons to play!")).hasToString(folder + "/faq/games.yaml:5");
    assertThat(positions.ofPhrasing("nowhere")).hasToString(folder.toString());
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
