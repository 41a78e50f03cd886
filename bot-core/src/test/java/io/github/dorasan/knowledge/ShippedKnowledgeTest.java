package io.github.dorasan.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.model.Fact;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The folder that the bot is shipped with. */
class ShippedKnowledgeTest {
  private static final Path SEEDS =
      Path.of(Objects.requireNonNull(System.getProperty("dorasan.root")), "seeds");

  @Test
  void loadsWithoutAProblem() throws KnowledgeException {
    KnowledgeBase knowledge = KnowledgeLoader.load(SEEDS);

    assertThat(knowledge.topics()).hasSizeGreaterThan(20);
    assertThat(knowledge.facts()).hasSizeGreaterThan(400);
    assertThat(knowledge.faq()).hasSizeGreaterThan(300);
    assertThat(knowledge.uncovered()).hasSizeGreaterThan(100);
    assertThat(knowledge.smallTalk()).hasSizeGreaterThan(20);
    assertThat(knowledge.sources()).hasSize(4);
  }

  @Test
  void everyEntryRestsOnFactsAndEveryTopicHasSome() throws KnowledgeException {
    KnowledgeBase knowledge = KnowledgeLoader.load(SEEDS);

    assertThat(knowledge.faq().values())
        .allSatisfy(
            entry -> assertThat(knowledge.sectionsOf(entry)).as("%s", entry.id()).isNotEmpty());
    assertThat(knowledge.facts().values())
        .extracting(Fact::topic)
        .containsAll(knowledge.topics().keySet());
  }
}
