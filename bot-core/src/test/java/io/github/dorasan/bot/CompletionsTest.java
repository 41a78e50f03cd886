package io.github.dorasan.bot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.platform.Completion;
import io.github.dorasan.shop.Shop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompletionsTest {
  private final ShopBot shop = new ShopBot();

  @Test
  void questionsAreCompletedByAnyOfTheirWords() {
    assertThat(shop.completes("ask", "question", "tab even")).containsExactly("tables-cost");
    assertThat(shop.completes("ask", "question", "EVEN, tab!")).containsExactly("tables-cost");
    assertThat(shop.completes("ask", "question", "able")).isEmpty();
  }

  @Test
  void thoseThatBeginWithWhatIsTypedComeFirst() {
    assertThat(shop.completes("ask", "question", "w"))
        .startsWith("hours-on-sunday", "hours-on-weekdays", "house-what-cat", "house-why-glass");
    assertThat(shop.completes("ask", "question", "can i"))
        .containsExactly("returns-how", "tables-book");
  }

  @Test
  void aCompletionIsReadAsTheQuestionAndSentAsTheId() {
    assertThat(shop.complete("ask", "question", "motto", 25))
        .containsExactly(new Completion("house-motto", "What is the motto of the house?"));
  }

  @Test
  void sourcesAreCompletedByIdOrQuestion() {
    assertThat(shop.completes("source", "id", "returns")).containsExactly("returns-how");
    assertThat(shop.completes("source", "id", "motto")).containsExactly("house-motto");
  }

  @ParameterizedTest
  @CsvSource({
    "opening, hours",
    "hours-sun, hours-sunday",
    "allerg, ''",
    "house-f, house-founder",
    "fourteen, ''",
    "14 days, returns-fortnight"
  })
  void factsAreCompletedByTopicIdOrText(String typed, String first) {
    assertThat(shop.completes("fact", "about", typed).stream().findFirst().orElse(""))
        .isEqualTo(first);
  }

  @Test
  void aFactThatNeedsCareIsCompletedByItsIdAlone() {
    assertThat(shop.complete("fact", "about", "house-cat", 25))
        .containsExactly(new Completion("house-cat-dice", "house-cat-dice"));
  }

  @Test
  void beforeAnythingIsTypedTopicsComeFirstAndNothingThatNeedsCare() {
    assertThat(shop.completes("fact", "about", ""))
        .startsWith("hours", "tables", "returns", "house")
        .contains("hours-sunday")
        .doesNotContain("house-cat-dice", "house-robbery", "house-founder");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 1000})
  void noMoreThanTheLimitAreOffered(int limit) {
    int all = Shop.knowledge().faq().size();

    assertThat(shop.complete("ask", "question", "", limit)).hasSize(Math.min(limit, all));
  }

  @ParameterizedTest
  @ValueSource(strings = {"why", "help", "topics", "sources", "no-such-command", ""})
  void otherCommandsCompleteNothing(String command) {
    assertThat(shop.completes(command, "question", "")).isEmpty();
  }
}
