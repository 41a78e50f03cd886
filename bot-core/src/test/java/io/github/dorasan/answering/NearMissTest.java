package io.github.dorasan.answering;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.model.Question;
import io.github.dorasan.shop.Shop;
import org.junit.jupiter.api.Test;

/** The one word of the folder that keeps an entry from being the answer. */
class NearMissTest {
  /** So careful that nothing is near enough. */
  private static final Thresholds CAREFUL = new Thresholds(1, 1);

  private static Answer ask(String question) {
    AnswerEngine engine =
        new AnswerEngine(Shop.knowledge(), Shop.retriever(), Calibration.LEXICAL, CAREFUL, 0);
    return engine.answer(Question.of(question)).answer();
  }

  @Test
  void aWordOfTheFolderIsNamed() {
    assertThat(ask("what happened to the shop cat on sunday"))
        .isInstanceOfSatisfying(
            Answer.NearMiss.class, miss -> assertThat(miss.word()).isEqualTo("sunday"));
  }

  @Test
  void aWordThatOnlyTheAskerUsesIsNot() {
    assertThat(ask("what happened to the shop cat on the zeppelin"))
        .isInstanceOf(Answer.NothingNear.class);
  }
}
