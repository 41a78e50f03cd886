package io.github.dorasan.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.answering.Answer;
import io.github.dorasan.answering.AnswerEngine;
import io.github.dorasan.knowledge.KnowledgeBase;
import io.github.dorasan.knowledge.KnowledgeLoader;
import io.github.dorasan.model.Fact;
import io.github.dorasan.model.FaqEntry;
import io.github.dorasan.model.Question;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ShopKnowledgeTest {
  private final KnowledgeBase shop = ShopKnowledge.load();

  @Test
  void aCopyLoadsLikeTheOriginal(@TempDir Path directory) throws Exception {
    Path copy = ShopKnowledge.copyTo(directory.resolve("shop"));
    assertThat(KnowledgeLoader.load(copy)).isEqualTo(shop);
  }

  @Test
  void everyFileIsListed() throws IOException, URISyntaxException {
    assertThat(files("shop")).containsExactlyInAnyOrderElementsOf(ShopKnowledge.FILES);
  }

  @Test
  void everyScenarioIsListed() throws IOException, URISyntaxException {
    assertThat(files("scenarios"))
        .containsExactlyInAnyOrderElementsOf(
            ShopScenarios.NAMES.stream().map(name -> name + ".txt").toList());
  }

  private static List<String> files(String folder) throws IOException, URISyntaxException {
    URL place = Objects.requireNonNull(ShopKnowledge.class.getResource(folder));
    Path root = Path.of(place.toURI());
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString().replace('\\', '/'))
          .toList();
    }
  }

  @Test
  void itHoldsSomethingOfEveryKind() {
    assertThat(shop.topics()).hasSize(3);
    assertThat(shop.facts()).hasSizeGreaterThanOrEqualTo(20);
    assertThat(shop.faq()).hasSizeGreaterThanOrEqualTo(12);
    assertThat(shop.uncovered()).isNotEmpty();
    assertThat(shop.smallTalk()).isNotEmpty();
    assertThat(shop.synonyms()).isNotEmpty();
    assertThat(shop.faq().values())
        .allSatisfy(entry -> assertThat(entry.phrasings()).hasSizeGreaterThanOrEqualTo(8))
        .anySatisfy(entry -> assertThat(entry.premises()).isNotEmpty());
    assertThat(shop.facts().values())
        .extracting(Fact::kind)
        .contains(Fact.Kind.ESTABLISHED, Fact.Kind.ESTIMATE, Fact.Kind.CLAIM, Fact.Kind.TESTIMONY);
    assertThat(shop.facts().values())
        .anySatisfy(fact -> assertThat(fact.sensitivity().needsNotice()).isTrue())
        .anySatisfy(fact -> assertThat(fact.differsFrom()).isNotEmpty());
  }

  @Test
  void everyQuestionIsAnsweredByItsEntry() {
    AnswerEngine engine = ShopBot.engine(shop, 100);
    for (FaqEntry entry : shop.faq().values()) {
      assertThat(engine.answer(Question.of(entry.question())).answer())
          .isEqualTo(new Answer.Answered(entry));
    }
  }
}
