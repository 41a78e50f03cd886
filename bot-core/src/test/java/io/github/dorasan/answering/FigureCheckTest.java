package io.github.dorasan.answering;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.model.Question;
import io.github.dorasan.shop.Shop;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures in a question that disagree with the entry. */
class FigureCheckTest {
  /** As sure as the words alone are of a question with one strange figure. */
  private static final Thresholds LOW = new Thresholds(0.1, 0.05);

  private static Answer ask(String question) {
    AnswerEngine engine =
        new AnswerEngine(Shop.knowledge(), Shop.retriever(), Calibration.LEXICAL, LOW, 0);
    return engine.answer(Question.of(question)).answer();
  }

  @ParameterizedTest
  @CsvSource({
    "Did the shop cat die in 2017?, 2017",
    "did the cat Dice die in 1999, 1999",
    "Is a table 9 coins for the evening?, 9",
    "does a table cost 50 coins an evening, 50"
  })
  void anotherFigureOfTheSameKindIsSetRight(String question, String figure) {
    Answer answer = ask(question);

    assertThat(answer).isInstanceOf(Answer.Corrected.class);
    Answer.Corrected corrected = (Answer.Corrected) answer;
    assertThat(corrected.premise().statement()).isEqualTo(figure);
    assertThat(corrected.premise().correction()).isEqualTo(corrected.entry().answer());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Did the shop cat die in 2019?",
        "Does a table cost 5 coins an evening?",
        "When did the shop cat die?",
        "Did the shop cat die before 2020?",
        "Does a table cost more than 4 coins an evening?",
        "How much is a table for 4 people for the evening?",
        "can I bring back a game after 10 days?"
      })
  void whatAgreesOrAsksForMoreThanYesOrNoIsAnswered(String question) {
    assertThat(ask(question)).isInstanceOf(Answer.Answered.class);
  }
}
