package io.github.dorasan.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.shop.Shop;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeaningTest {
  private final Meaning meaning = Shop.retriever().meaning();

  @Test
  void theSameLettersAreTheSameQuestion() {
    assertThat(meaning.same("When do you open?", "when do YOU open")).isTrue();
    assertThat(Meaning.LITERAL.same("When do you open?", "when do YOU open")).isTrue();
    assertThat(Meaning.LITERAL.same("When do you open?", "when do you close")).isFalse();
    assertThat(meaning.same("?!", "?!")).isTrue();
  }

  @Test
  void theMoreWordsTwoQuestionsShareTheMoreAlikeTheyAre() {
    double near = meaning.similarity("how much is a table", "how much is one table").orElseThrow();
    double far = meaning.similarity("how much is a table", "how is the cat").orElseThrow();

    assertThat(near).isGreaterThan(far).isLessThanOrEqualTo(1.0001);
    assertThat(meaning.similarity("how much is a table", "purple elephants")).hasValue(0);
    assertThat(meaning.similarity("???", "table")).isEmpty();
  }

  @Test
  void theNearestOfTheSameMeaningIsFound() {
    List<String> others =
        List.of("is the cat alive", "the price of a table this evening", "price of a table");

    assertThat(meaning.nearest("price of a table?", others)).contains(2);
    assertThat(meaning.nearest("do you sell lamps", others)).isEmpty();
    assertThat(meaning.nearest("anything", List.of())).isEmpty();
  }

  @Test
  void whatIsLearntIsALikenessThatCanBeReached() {
    assertThat(meaning.same()).isBetween(0.3, 1.0);
  }
}
