package io.github.dorasan.answering;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.model.EntryId;
import io.github.dorasan.model.Question;
import io.github.dorasan.shop.Shop;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages that ask several things, and those that only look like it. */
class CompoundTest {
  private static List<String> entries(Answer answer) {
    return answer instanceof Answer.Composed composed
        ? composed.parts().stream().map(CompoundTest::entry).toList()
        : List.of(entry(answer));
  }

  private static String entry(Answer answer) {
    return answer instanceof Answer.Answered answered ? answered.entry().id().value() : "?";
  }

  @ParameterizedTest
  @CsvSource({
    "How much is a table for the evening and can I reserve a table?, tables-cost, tables-book",
    "How much is a table for the evening? Can I reserve a table?, tables-cost, tables-book",
    "how much is a table for the evening & can i reserve a table, tables-cost, tables-book",
    "how much is a table for the evening? and can i bring back a game?, tables-cost, returns-how",
    "What is the motto of the house; can I bring back a game, house-motto, returns-how",
    "what happened to the shop cat and why is there a glass wall at the till, house-what-cat,"
        + " house-why-glass",
    "Hi! When are you open on Sundays? And what is the motto of the house? Thanks a lot!,"
        + " hours-on-sunday, house-motto",
    "Can I reserve a table\\nCan I bring back a game, tables-book, returns-how",
    "1. Can I reserve a table?\\n2. What is the motto of the house?, tables-book, house-motto",
    "- Can I reserve a table\\n- What is the motto of the house, tables-book, house-motto"
  })
  void severalQuestionsAreAnsweredApart(String text, String first, String second) {
    assertThat(entries(Shop.ask(text.replace("\\n", "\n")).answer()))
        .containsExactly(first, second);
  }

  @Test
  void sureAnswersToAllPartsAreBetterThanAnotherToTheWhole() {
    Outcome whole = answered("house-motto", 0.99);
    Outcome first = answered("tables-cost", 0.95);
    Outcome second = answered("returns-how", 0.95);

    assertThat(Compounds.compose(whole, List.of(first, second), false).answer())
        .isEqualTo(new Answer.Composed(List.of(first.answer(), second.answer())));
    assertThat(
            Compounds.compose(whole, List.of(first, answered("returns-how", 0.6)), false).answer())
        .isEqualTo(whole.answer());
  }

  private static Outcome answered(String entry, double confidence) {
    return new Outcome(new Answer.Answered(Shop.entry(entry)), confidence, List.of(), entry);
  }

  @Test
  void threeQuestionsAreAnsweredAndNoMore() {
    String three =
        "Can I reserve a table? Can I bring back a game? What is the motto of the house?";
    assertThat(entries(Shop.ask(three).answer()))
        .containsExactly("tables-book", "returns-how", "house-motto");
    assertThat(entries(Shop.ask(three + " What happened to the shop cat?").answer())).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "How much is a table for the evening and can I get the wireless password?",
        "What is the wireless password? How much is a table for the evening?"
      })
  void aPartThatIsNotCoveredIsNamedAsSuch(String text) {
    assertThat(Shop.ask(text).answer())
        .isInstanceOfSatisfying(
            Answer.Composed.class,
            composed -> {
              assertThat(composed.answered())
                  .containsExactly(new Answer.Answered(Shop.entry("tables-cost")));
              assertThat(composed.parts())
                  .hasSize(2)
                  .hasAtLeastOneElementOfType(Answer.KnownGap.class);
            });
  }

  @ParameterizedTest
  @CsvSource({
    "How much is a table for the evening with friends and family?, tables-cost",
    "table price and fee, tables-cost",
    "What happened to the shop cat and the robber?, house-what-cat",
    "How much is a table for the evening? I mean what is the table price?, tables-cost",
    "Can I reserve a table? Do you take reservations?, tables-book",
    "Can I reserve a table? Is that right?, tables-book",
    "When are you open on Sundays? Anyone?, hours-on-sunday"
  })
  void whatIsOneQuestionIsAnsweredOnce(String text, String entry) {
    assertThat(entries(Shop.ask(text).answer())).containsExactly(entry);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Who was the cat, and where did he die?",
        "hi, who was the cat and where did he die",
        "who was your cat and where did it die"
      })
  void whatTheKnowledgeAsksInOneIsAnsweredInOne(String text) {
    assertThat(entries(Shop.ask(text).answer())).containsExactly("house-what-cat");
  }

  @Test
  void theSecondPartIsCompletedFromTheFirst() {
    assertThat(entries(Shop.ask("When are you open on Sundays? And on weekdays?").answer()))
        .containsExactly("hours-on-sunday", "hours-on-weekdays");
  }

  @Test
  void anOutcomeOfSeveralTellsWhatWasUnderstoodAndHowSure() {
    Outcome outcome = Shop.ask("Can I reserve a table? What is the motto of the house?");

    assertThat(outcome.understood())
        .isEqualTo("Can I reserve a table?; What is the motto of the house?");
    assertThat(outcome.confidence()).isBetween(0.5, 1.0);
    assertThat(outcome.candidates()).hasSizeBetween(2, 10);
  }

  @Test
  void aFollowUpComesBackToTheLastPart() {
    AnswerEngine engine = Shop.engine();
    assertThat(
            engine
                .answer(
                    new Question(
                        "and on weekdays?",
                        List.of("What is the motto of the house? When are you open on Sundays?")))
                .answer())
        .isEqualTo(new Answer.Answered(Shop.entry("hours-on-weekdays")));
  }

  @Test
  void dangerInOnePartIsAnsweredAlone() {
    assertThat(Shop.ask("Can I reserve a table? my child has swallowed a meeple").answer())
        .isInstanceOfSatisfying(
            Answer.SmallTalk.class,
            talk -> assertThat(talk.entry().id()).isEqualTo(new EntryId("poisoned")));
  }
}
