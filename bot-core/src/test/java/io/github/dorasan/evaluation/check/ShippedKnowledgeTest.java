package io.github.dorasan.evaluation.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.knowledge.KnowledgeException;
import io.github.dorasan.knowledge.KnowledgeLoader;
import io.github.dorasan.knowledge.LocatedKnowledge;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The folder that is shipped, under the same checks as anybody's. */
final class ShippedKnowledgeTest {
  private final LocatedKnowledge shipped;

  ShippedKnowledgeTest() throws KnowledgeException {
    Path root = Path.of(System.getProperty("dorasan.root", "."));
    this.shipped = KnowledgeLoader.loadWithPositions(root.resolve("seeds"));
  }

  @Test
  void lintFindsNothing() {
    assertThat(KnowledgeLint.findings(shipped)).isEmpty();
  }

  @Test
  void everyAnswerRestsOnItsFacts() {
    assertThat(Grounding.checkAnswers(shipped).findings()).isEmpty();
  }

  @Test
  void everySourceHasAtLeastNineInTenOfItsFactsReached() {
    assertThat(KnowledgeCounts.of(shipped.knowledge()).sources())
        .isNotEmpty()
        .allSatisfy(source -> assertThat(source.share()).as(source.id()).isGreaterThan(0.9));
  }
}
