package io.github.dorasan.answering;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.model.EntryId;
import io.github.dorasan.model.FaqEntry;
import io.github.dorasan.model.Question;
import io.github.dorasan.shop.Shop;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions that lean on what was asked before, and those that do not. */
class ConversationTest {
  private static final AnswerEngine ENGINE = Shop.engine();

  static Collection<FaqEntry> entries() {
    return Shop.knowledge().faq().values();
  }

  private static Answer answer(String text, String... context) {
    return answer(ENGINE, text, context);
  }

  private static Answer answer(AnswerEngine engine, String text, String... context) {
    return engine.answer(new Question(text, List.of(context))).answer();
  }

  @ParameterizedTest
  @CsvSource({
    "When are you open on Sundays?, and on weekdays?, hours-on-weekdays",
    "When are you open on Sundays?, what about weekdays?, hours-on-weekdays",
    "When are you open on Sundays?, and from Monday to Saturday?, hours-on-weekdays",
    "weekday opening hours, and sunday?, hours-on-sunday",
    "weekday opening hours, how about sundays, hours-on-sunday",
    "How much is a table for the evening?, can it be reserved?, tables-book",
    "table price, do you take reservations for them?, tables-book",
    "What is the motto of the house?, and what happened to the cat?, house-what-cat",
    "What happened to the robber?, why is there a wall at the till then?, house-why-glass"
  })
  void aFollowUpIsCompleted(String before, String text, String entry) {
    assertThat(answer(text, before)).isEqualTo(new Answer.Answered(Shop.entry(entry)));
  }

  @Test
  void whatIsSurelyKnownIsNotCompleted() {
    CountingRetriever counting = new CountingRetriever(Shop.retriever());
    String question = "Did they mount their bulletproof pane after robbers came?";

    assertThat(answer(counting.engine(), question, "When are you open on Sundays?"))
        .isEqualTo(new Answer.Answered(Shop.entry("house-why-glass")));
    assertThat(counting.lookedUp()).containsExactly(question);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Where is Dice, the kitty?", "WHERE IS DICE THE KITTY", "your slogan!"})
  void theVeryWordsOfTheKnowledgeAreCertain(String text) {
    assertThat(ENGINE.answer(Question.of(text)).confidence()).isEqualTo(1);
  }

  @Test
  void aFollowUpReachesBackTwoTurns() {
    assertThat(answer("and on weekdays?", "When are you open on Sundays?", "your slogan"))
        .isEqualTo(new Answer.Answered(Shop.entry("hours-on-weekdays")));
  }

  @Test
  void aFollowUpToAFollowUpIsCompleted() {
    assertThat(answer("and on sundays?", "When are you open on Sundays?", "and on weekdays?"))
        .isEqualTo(new Answer.Answered(Shop.entry("hours-on-sunday")));
  }

  @Test
  void whoAsksTheSameAgainGetsTheSameAnswer() {
    assertThat(answer("and on weekdays?", "When are you open on Sundays?", "And on weekdays?"))
        .isEqualTo(new Answer.Answered(Shop.entry("hours-on-weekdays")));
  }

  @Test
  void theSameFollowUpsOfTwoPeopleAreNotMixed() {
    String[] follow = {"and on weekdays?", "why?", "and how late?"};
    String[] hours = concat("weekday opening hours", follow);
    String[] cat = concat("What happened to the shop cat?", follow);
    Answer afterHours = answer("and on sundays?", hours);
    Answer afterCat = answer("and on sundays?", cat);
    AnswerEngine fresh = Shop.engine();

    assertThat(answer(fresh, "and on sundays?", cat)).isEqualTo(afterCat);
    assertThat(answer(fresh, "and on sundays?", hours)).isEqualTo(afterHours);
  }

  private static String[] concat(String first, String... rest) {
    return Stream.concat(Stream.of(first), Stream.of(rest)).toArray(String[]::new);
  }

  @Test
  void whatIsClearInAnyConversationIsLookedUpOnce() {
    CountingRetriever counting = new CountingRetriever(Shop.retriever());
    AnswerEngine engine = counting.engine();

    Outcome first =
        engine.answer(new Question("What is the motto of the house?", List.of("table price")));
    counting.forget();
    Outcome second =
        engine.answer(new Question("What is the motto of the house?", List.of("return policy")));

    assertThat(second).isEqualTo(first);
    assertThat(counting.lookedUp()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("entries")
  void aQuestionThatStandsAloneIsNotBent(FaqEntry entry) {
    for (FaqEntry before : entries()) {
      assertThat(answer(entry.question(), before.question()))
          .as("%s after %s", entry.question(), before.question())
          .isEqualTo(new Answer.Answered(entry));
      assertThat(entry.phrasings())
          .allSatisfy(
              text ->
                  assertThat(answer(text, before.question()))
                      .as("%s after %s", text, before.question())
                      .isEqualTo(new Answer.Answered(entry)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"hello", "thanks a lot", "cheers mate"})
  void smallTalkIsNoFollowUp(String text) {
    assertThat(answer(text, "When are you open on Sundays?")).isInstanceOf(Answer.SmallTalk.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"why?", "when was that?", "how many of them?", "and before that?", "is it still?"})
  void whatHasNoSubjectIsAskedBack(String text) {
    assertThat(answer(text)).isEqualTo(new Answer.Ignored(Answer.Reason.NO_SUBJECT));
  }

  @Test
  void whatStaysUnclearBringsSuggestionsOfWhatWasTalkedAbout() {
    assertThat(answer("why?", "What happened to the shop cat?"))
        .isInstanceOfSatisfying(
            Answer.Suggested.class,
            suggested -> assertThat(suggested.nearest()).contains(Shop.entry("house-why-glass")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"hello", "\ud83d\ude00", "my child has swallowed a meeple", "why?"})
  void whatWasAboutNothingIsNotComeBackTo(String before) {
    assertThat(answer("why?", before)).isEqualTo(new Answer.Ignored(Answer.Reason.NO_SUBJECT));
  }

  @Test
  void theOutcomeTellsHowAFollowUpWasUnderstood() {
    Outcome outcome =
        ENGINE.answer(new Question("and on weekdays?", List.of("When are you open on Sundays?")));
    assertThat(outcome.understood()).isEqualTo("when are you open on weekdays");
  }

  @Test
  void theSameWordsInAnotherConversationAreAnotherQuestion() {
    AnswerEngine engine = Shop.engine();
    List<String> hours = List.of("When are you open on Sundays?");
    Outcome first = engine.answer(new Question("and on weekdays?", hours));
    Outcome other = engine.answer(new Question("and on weekdays?", List.of("your slogan")));

    assertThat(engine.answer(new Question("and on weekdays?", hours))).isEqualTo(first);
    assertThat(other.understood()).isNotEqualTo(first.understood());
  }

  @Test
  void aPlainQuestionIsLookedUpOnceWhateverWasAskedBefore() {
    CountingRetriever counting = new CountingRetriever(Shop.retriever());
    AnswerEngine engine = counting.engine();
    engine.answer(new Question("return policy", List.of("table price")));
    engine.answer(new Question("return policy", List.of("your slogan")));

    assertThat(counting.lookedUp()).containsExactly("return policy");
  }

  @Test
  void aFollowUpCostsAtMostThreeLookUpsMore() {
    CountingRetriever counting = new CountingRetriever(Shop.retriever());
    AnswerEngine engine = counting.engine();
    List<String> context = List.of("table price", "your slogan", "return policy");
    for (int i = 0; i < context.size(); i++) {
      engine.answer(new Question(context.get(i), context.subList(0, i)));
    }
    counting.forget();

    engine.answer(new Question("and what about elephants?", context));

    assertThat(counting.lookedUp()).hasSizeBetween(2, 4);
  }

  @Test
  void aMessageIsItsOwnConversation() {
    assertThat(answer("I read about the shop cat. What happened to it?"))
        .isEqualTo(new Answer.Answered(Shop.entry("house-what-cat")));
  }

  @Test
  void aPersonInDangerIsAnsweredCalmlyWhateverWasAskedBefore() {
    assertThat(answer("my child has swallowed a meeple", "your slogan"))
        .isInstanceOfSatisfying(
            Answer.SmallTalk.class,
            talk -> assertThat(talk.entry().id()).isEqualTo(new EntryId("poisoned")));
    assertThat(answer("My child has swallowed a meeple. Are you open on Sundays?"))
        .isInstanceOfSatisfying(
            Answer.SmallTalk.class, talk -> assertThat(talk.ofDanger()).isTrue());
  }
}
