package io.github.dorasan.evaluation.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.evaluation.check.KnowledgeCounts.Of;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KnowledgeCountsTest {
  @TempDir Path temporary;

  @Test
  void factsAreCountedBySourceSectionAndTopic() {
    KnowledgeCounts counts = KnowledgeCounts.of(games().load().knowledge());

    assertThat(counts.facts()).isEqualTo(3);
    assertThat(counts.reachedFacts()).isEqualTo(2);
    assertThat(counts.dailyFacts()).as("stands alone, spares the reader").isEqualTo(1);
    assertThat(counts.entries()).isEqualTo(1);
    assertThat(counts.premises()).isEqualTo(1);
    assertThat(counts.phrasings()).isEqualTo(4);
    assertThat(counts.readingLevel()).isPresent();
    assertThat(counts.sources()).containsExactly(new Of("catalogue", 3, 2, 1));
    assertThat(counts.sections())
        .containsExactly(
            new Of("catalogue#river", 2, 2, 1),
            new Of("catalogue#harbour", 1, 1, 1),
            new Of("catalogue#shop", 1, 0, 0));
    assertThat(counts.topics()).containsExactly(new Of("games", 3, 2, 1));
    assertThat(counts.sources().getFirst().share()).isEqualTo(2 / 3.0);
  }

  private GamesFolder games() {
    return new GamesFolder(temporary)
        .facts(
            """
            - id: author
              text: Anna Olsen made The Great River.
              sources: [catalogue#river, catalogue#harbour]
            - id: sold
              text: It has sold over 33,000 copies.
              sources: [catalogue#river]
            - id: hurt
              text: A player was hurt by a die.
              sources: [catalogue#shop]
              sensitivity: violence
            """)
        .faq(
            """
            - id: who
              question: Who made it?
              phrasings: [author of it, maker of it]
              answer: Anna Olsen made it.
              facts: [author, sold]
              corrects:
                - premise: Nobody made it.
                  phrasings: [it made itself]
                  correction: "No: Anna Olsen made it."
            """);
  }
}
