package io.github.dorasan.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionKindTest {
  private static final String QUESTIONS =
      """
      How many games do you have?            | QUANTITY
      how much is a card                     | QUANTITY
      hw many players can join               | QUANTITY
      How long may I keep a book?            | QUANTITY
      how far is the bus stop                | QUANTITY
      what's the price of a table            | QUANTITY
      What is the number of seats?           | QUANTITY
      which percentage goes to the club      | QUANTITY
      How old must one be?                   | QUANTITY
      When do you open?                      | TIME
      WHEN IS THE QUIZ                       | TIME
      what day is the market                 | TIME
      In which year was the club founded?    | TIME
      what time do u close                   | TIME
      since when do you lend films           | TIME
      Where can I park?                      | PLACE
      where r the toilets                    | PLACE
      Which city is the branch in?           | PLACE
      what part of the hall is quiet         | PLACE
      Who runs the club?                     | PERSON
      whose game is this                     | PERSON
      Whom do I ask for a key?               | PERSON
      who's in charge                        | PERSON
      which group meets on Friday            | PERSON
      Why is the door shut?                  | REASON
      y is it so loud                        | REASON
      how come I have to pay                 | REASON
      What is the reason for the fee?        | REASON
      what made you close the cafe           | REASON
      for what reason was it closed          | REASON
      How do I return a game?                | MANNER
      how can i renew                        | MANNER
      in what way is it lent                 | MANNER
      by what means do you pay the staff     | MANNER
      Can I return a game?                   | YES_NO
      is there wifi                          | YES_NO
      do u rent games                        | YES_NO
      Aren't you open on Sunday?             | YES_NO
      isnt it free                           | YES_NO
      so, are there tables                   | YES_NO
      hi, do you sell dice                   | YES_NO
      What is a meeple?                      | THING
      wat is a meeple                        | THING
      what's on today                        | THING
      Which games are new?                   | THING
      tell me what a token is                | THING
      """;

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = QUESTIONS)
  void tellsWhatAQuestionAsksFor(String text, QuestionKind kind) {
    assertThat(QuestionKind.of(text, "en")).contains(kind);
  }

  @Test
  void theWordsThatComeFirstDecide() {
    assertThat(QuestionKind.of("when and where is the quiz", "en")).contains(QuestionKind.TIME);
    assertThat(QuestionKind.of("where and when is the quiz", "en")).contains(QuestionKind.PLACE);
    assertThat(QuestionKind.of("the shop is closed, why", "en")).contains(QuestionKind.REASON);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "opening hours",
        "return policy",
        "tell me about the library",
        "please help me",
        "whole day"
      })
  void aTextWithoutQuestionWordsHasNoKind(String text) {
    assertThat(QuestionKind.of(text, "en")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "ko", "es", ""})
  void anotherLanguageHasNoKinds(String language) {
    assertThat(QuestionKind.of("When do you open?", language)).isEqualTo(Optional.empty());
  }
}
