package io.github.dorasan.answering;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.model.EntryId;
import io.github.dorasan.model.FaqEntry;
import io.github.dorasan.model.Question;
import io.github.dorasan.shop.RandomTexts;
import io.github.dorasan.shop.Shop;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerEngineTest {
  private static final EntryId WIFI = new EntryId("nc-wifi");

  static Collection<FaqEntry> entries() {
    return Shop.knowledge().faq().values();
  }

  @ParameterizedTest
  @MethodSource("entries")
  void anEntrysOwnWordsAreAnsweredByIt(FaqEntry entry) {
    List<String> texts = new ArrayList<>(entry.phrasings());
    texts.add(entry.question());
    assertThat(texts)
        .allSatisfy(
            text ->
                assertThat(Shop.ask(text).answer()).as(text).isEqualTo(new Answer.Answered(entry)));
  }

  @ParameterizedTest
  @MethodSource("entries")
  void aMisbeliefIsCorrected(FaqEntry entry) {
    for (FaqEntry.Premise premise : entry.premises()) {
      assertThat(premise.phrasings())
          .allSatisfy(
              text ->
                  assertThat(Shop.ask(text).answer())
                      .as(text)
                      .isEqualTo(new Answer.Corrected(entry, premise)));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"What is the wireless password?", "wifi code please", "WIFI code, please!"})
  void whatIsKnownNotToBeCoveredIsAGap(String text) {
    assertThat(Shop.ask(text).answer())
        .isInstanceOfSatisfying(
            Answer.KnownGap.class, gap -> assertThat(gap.question().id()).isEqualTo(WIFI));
  }

  @ParameterizedTest
  @CsvSource({
    "hello, greeting",
    "Howdy!, greeting",
    "good evening everybody, greeting",
    "thanks a lot, thanks",
    "is monopoly a crime against humanity, bait",
    "my child has swallowed a meeple, poisoned"
  })
  void smallTalkIsAnsweredAsSuch(String text, String entry) {
    assertThat(Shop.ask(text).answer())
        .isInstanceOfSatisfying(
            Answer.SmallTalk.class,
            talk -> assertThat(talk.entry().id()).isEqualTo(new EntryId(entry)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "xyzzy plugh qwrtpsdf",
        "zzzzzzzzzzzzzzzzzzzz",
        "8472 9913 1177",
        "lorem ipsum dolor amet consectetur"
      })
  void gibberishIsNotAnswered(String text) {
    assertThat(Shop.ask(text).answer()).isEqualTo(new Answer.NothingNear(List.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\n\t",
        "?",
        "...!!!",
        "\ud83d\ude00",
        "\ud83d\ude00\u2764\ufe0f \ud83c\uddf0\ud83c\uddf7",
        "\u200b\u200b",
        "\ud83d",
        "<@123>",
        "https://shop.example/"
      })
  void whereThereIsNoWordTheMessageIsIgnored(String text) {
    assertThat(Shop.ask(text).answer()).isEqualTo(new Answer.Ignored(Answer.Reason.NO_WORDS));
  }

  @Test
  void whatIsTooLongIsIgnored() {
    Answer tooLong = new Answer.Ignored(Answer.Reason.TOO_LONG);
    assertThat(Shop.ask("table price ".repeat(9000)).answer()).isEqualTo(tooLong);
    assertThat(Shop.ask(" ".repeat(100_000)).answer()).isEqualTo(tooLong);
    assertThat(Shop.ask("a".repeat(4001)).answer()).isEqualTo(tooLong);
    assertThat(Shop.ask("a".repeat(4000)).answer()).isNotEqualTo(tooLong);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "How much is a table for the evening?",
        "how much is a table for the evening",
        "HOW MUCH IS A TABLE FOR THE EVENING???",
        "  how much\nis a ta\u200bble for the evening \ud83d\ude00",
        "<@123> How much is a table for the evening?",
        "\uff28ow much is a table for the evening\uff1f",
        "Hi there! How much is a table for the evening?",
        "How much is a table for the evening? Thanks a lot in advance.",
        "My sister came by last week, she loved it. How much is a table for the evening? Bye!"
      })
  void aQuestionIsAnsweredHoweverItIsWrappedUp(String text) {
    assertThat(Shop.ask(text).answer()).isEqualTo(new Answer.Answered(Shop.entry("tables-cost")));
  }

  @ParameterizedTest
  @CsvSource({
    "how much is a tabel for the evning, tables-cost",
    "what hapened to the shop cta, house-what-cat",
    "can i bring a game back?, returns-how"
  })
  void aQuestionIsAnsweredInSpiteOfTypos(String text, String entry) {
    assertThat(Shop.ask(text).answer()).isEqualTo(new Answer.Answered(Shop.entry(entry)));
  }

  @Test
  void theSameQuestionGetsTheSameOutcome() {
    RandomTexts texts = new RandomTexts(2);
    AnswerEngine engine = Shop.engine();
    for (int i = 0; i < 500; i++) {
      String text = texts.next(12);
      Outcome outcome = engine.answer(Question.of(text));
      assertThat(engine.answer(Question.of(text))).isEqualTo(outcome);
      assertThat(Shop.ask(text)).as(text).isEqualTo(outcome);
      assertThat(outcome.confidence()).isBetween(0.0, 1.0);
      assertThat(outcome.candidates()).hasSizeLessThanOrEqualTo(10);
    }
  }

  @Test
  void manyThreadsGetTheSameOutcomes() throws InterruptedException, ExecutionException {
    AnswerEngine engine = Shop.engine();
    List<String> texts = entries().stream().map(FaqEntry::question).toList();
    List<Outcome> alone = texts.stream().map(Shop::ask).toList();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<List<Outcome>>> together = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        together.add(
            threads.submit(
                () -> texts.stream().map(text -> engine.answer(Question.of(text))).toList()));
      }
      for (Future<List<Outcome>> outcomes : together) {
        assertThat(outcomes.get()).isEqualTo(alone);
      }
    }
  }

  @Test
  void aQuestionIsLookedUpOnce() {
    CountingRetriever counting = new CountingRetriever(Shop.retriever());
    AnswerEngine engine = counting.engine();

    engine.answer(Question.of("return policy"));
    engine.answer(Question.of(" return\tpolicy "));

    assertThat(counting.lookedUp()).containsExactly("return policy");
    assertThat(engine.cacheUse()).isEqualTo(new AnswerEngine.CacheUse(1, 1, 1));
  }

  @Test
  void aQuestionThatLeansCountsOnceToo() {
    AnswerEngine engine = new CountingRetriever(Shop.retriever()).engine();
    Question question = new Question("and on weekdays?", List.of("When are you open on Sundays?"));

    engine.answer(question);
    AnswerEngine.CacheUse before = engine.cacheUse();
    engine.answer(question);

    assertThat(engine.cacheUse())
        .isEqualTo(new AnswerEngine.CacheUse(before.hits() + 1, before.misses(), before.size()));
  }

  @Test
  void theOutcomeTellsWhatWasUnderstood() {
    assertThat(Shop.ask(" return\tpolicy ").understood()).isEqualTo("return policy");
    assertThat(Shop.ask("?").candidates()).isEmpty();
  }
}
