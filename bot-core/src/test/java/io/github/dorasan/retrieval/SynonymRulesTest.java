package io.github.dorasan.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.dorasan.knowledge.KnowledgeBase;
import io.github.dorasan.knowledge.KnowledgeException;
import io.github.dorasan.knowledge.KnowledgeLoader;
import io.github.dorasan.shop.RandomTexts;
import io.github.dorasan.shop.Shop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever rules the loader lets pass, the analyzer can work with, on any text. */
class SynonymRulesTest {
  @TempDir Path path;

  @BeforeEach
  void writeAFolder() throws IOException {
    Files.createDirectory(path.resolve("faq"));
    Files.copy(Shop.FOLDER.resolve("community.yaml"), path.resolve("community.yaml"));
    Files.writeString(path.resolve("topics.yaml"), "- {id: a, name: A, line: A.}\n");
    Files.writeString(path.resolve("faq/a.yaml"), "- {id: q, question: Q?, answer: A.}\n");
  }

  @Test
  void everyRuleThatIsLoadedCanBeUsed() throws IOException {
    RandomTexts texts = new RandomTexts(4);
    int loaded = 0;
    for (int i = 0; i < 500; i++) {
      String rule = texts.next(4) + (texts.nextInt(2) == 0 ? "," : "=>") + texts.next(4);
      Optional<KnowledgeBase> knowledge = load(rule);
      if (knowledge.isPresent()) {
        loaded++;
        List<String> rules = knowledge.get().synonyms();
        String text = rule + " " + texts.next(20);
        assertThatCode(() -> Terms.of(new KnowledgeAnalyzer(Locale.ENGLISH, rules), text))
            .as("rules %s on %s", rules, text)
            .doesNotThrowAnyException();
      }
    }
    assertThat(loaded).isBetween(50, 450);
  }

  private Optional<KnowledgeBase> load(String rule) throws IOException {
    Files.writeString(path.resolve("synonyms.txt"), rule.replaceAll("[\\p{Cs}]", ""));
    try {
      return Optional.of(KnowledgeLoader.load(path));
    } catch (KnowledgeException e) {
      return Optional.empty();
    }
  }

  @Test
  void anyTextIsLookedUpInTheSameWayTwice() {
    RandomTexts texts = new RandomTexts(5);
    for (int i = 0; i < 300; i++) {
      String text = texts.next(30);
      Retrieval retrieval = Shop.retriever().retrieve(text, 10);
      assertThat(Shop.retriever().retrieve(text, 10)).as(text).isEqualTo(retrieval);
      assertThat(retrieval.matches())
          .as(text)
          .allSatisfy(
              match -> {
                assertThat(match.score()).isFinite().isNotNegative();
                assertThat(match.why().phrasingSimilarity()).isBetween(0.0, 1.0 + 1e-9);
                assertThat(match.why().entryCoverage()).isBetween(0.0, 1.0 + 1e-9);
                assertThat(match.why().bm25()).isFinite().isNotNegative();
                assertThat(match.why().contentScore()).isFinite().isNotNegative();
              });
    }
  }
}
