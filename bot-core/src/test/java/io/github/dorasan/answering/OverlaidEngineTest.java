package io.github.dorasan.answering;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.knowledge.Overlay;
import io.github.dorasan.model.EntryId;
import io.github.dorasan.model.FaqEntry;
import io.github.dorasan.model.Question;
import io.github.dorasan.model.TaughtAnswer;
import io.github.dorasan.model.TopicId;
import io.github.dorasan.model.UncoveredQuestion;
import io.github.dorasan.shop.Shop;
import io.github.dorasan.shop.Taught;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OverlaidEngineTest {
  private final AnswerEngine shop = Shop.engine();

  private AnswerEngine with(Overlay overlay) {
    return shop.overlaid(overlay, Thresholds.DEFAULT);
  }

  private static Optional<EntryId> answered(AnswerEngine engine, String text) {
    return engine.answer(Question.of(text)).answer().answeredFrom().map(FaqEntry::id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "When is the next chess tournament?",
        "TOURNAMENT DATE!!",
        "when's the next chess tournament",
        "hello! when is the next chess tournament? thanks",
        "when is the next ches tournamnet"
      })
  void whatIsTaughtIsAnsweredInItsCommunityAlone(String text) {
    AnswerEngine guild = with(Taught.NOTHING.with(Taught.TOURNAMENT));

    assertThat(answered(guild, text)).contains(Taught.TOURNAMENT.id());
    assertThat(answered(shop, text)).isEmpty();
    assertThat(answered(with(Overlay.empty("other", "Others")), text)).isEmpty();
  }

  @Test
  void theFoldersAnswersStay() {
    AnswerEngine guild = with(Taught.NOTHING.with(Taught.TOURNAMENT));

    assertThat(Shop.knowledge().faq().values())
        .allSatisfy(
            entry -> {
              assertThat(answered(guild, entry.question())).contains(entry.id());
              assertThat(entry.phrasings())
                  .allSatisfy(text -> assertThat(answered(guild, text)).contains(entry.id()));
            });
    assertThat(answered(guild, "zzzz qwrtpsdf")).isEmpty();
  }

  @Test
  void aTaughtPhrasingIsAnsweredWordForWordWhateverElseIsNear() {
    TaughtAnswer own = Taught.answer(3, "Return policy?", List.of(), "Ask at the counter.");
    Outcome outcome = with(Taught.NOTHING.with(own)).answer(Question.of("  return POLICY "));

    assertThat(outcome.answer().answeredFrom().map(FaqEntry::id)).contains(own.id());
    assertThat(outcome.confidence()).isEqualTo(1);
    assertThat(outcome.candidates().getFirst().match().target().entry()).isEqualTo(own.id());
    assertThat(answered(shop, "return policy")).contains(new EntryId("returns-how"));
  }

  @Test
  void evenWordsThatNoIndexKnowsAreAnsweredAsTaught() {
    TaughtAnswer odd = Taught.answer(1, "?42!", List.of("\ubb50\uc57c"), "The answer.");
    AnswerEngine guild = with(Taught.NOTHING.with(odd));

    assertThat(answered(guild, "42")).contains(odd.id());
    assertThat(answered(guild, "\ubb50\uc57c?")).contains(odd.id());
  }

  @Test
  void theNewestOfTwoAnswersToOneQuestionCounts() {
    TaughtAnswer newer =
        Taught.answer(7, "when is the next chess tournament", List.of(), "It was called off.");
    Overlay both = Taught.NOTHING.with(Taught.TOURNAMENT).with(newer);

    assertThat(answered(with(both), Taught.TOURNAMENT.question())).contains(newer.id());
  }

  @Test
  void anAnswerThatReplacesAnEntryIsAnsweredInItsPlace() {
    TaughtAnswer own =
        Taught.replacing(
            Taught.answer(
                2, "Can games be given back?", List.of(), "Only to the guild, never to the shop."),
            "returns-how");
    AnswerEngine guild = with(Taught.NOTHING.with(own));

    assertThat(answered(guild, "Can I bring back a game?")).contains(own.id());
    assertThat(guild.answer(Question.of("i want my money back")).candidates())
        .noneMatch(one -> one.match().target().entry().equals(new EntryId("returns-how")));
  }

  @Test
  void aHiddenEntryIsNeitherAnsweredNorSuggested() {
    EntryId motto = new EntryId("house-motto");
    AnswerEngine guild = with(Taught.NOTHING.hiding(motto));

    assertThat(answered(guild, "What is the motto of the house?")).isEmpty();
    assertThat(guild.answer(Question.of("What is the motto of the house?")).candidates())
        .noneMatch(one -> one.match().target().entry().equals(motto));
    assertThat(answered(guild, "return policy")).contains(new EntryId("returns-how"));
  }

  @Test
  void aHiddenTopicIsNotSpokenOf() {
    AnswerEngine guild = with(Taught.NOTHING.hiding(new TopicId("house")));

    assertThat(answered(guild, "What happened to the shop cat?")).isEmpty();
    assertThat(answered(guild, "your slogan")).isEmpty();
    assertThat(answered(guild, "table price")).contains(new EntryId("tables-cost"));
  }

  @Test
  void aQuestionThatACommunityDoesNotCoverIsAGap() {
    UncoveredQuestion gap =
        new UncoveredQuestion(
            new EntryId("gap_1"),
            "Who is the best player of the guild?",
            List.of("who plays best"),
            "who plays best",
            Optional.empty());
    Overlay overlay =
        new Overlay("guild", "the Guild", 1, List.of(), List.of(gap), Set.of(), Set.of());

    assertThat(with(overlay).answer(Question.of("who is the best player of the guild")).answer())
        .isInstanceOfSatisfying(
            Answer.KnownGap.class, found -> assertThat(found.question()).isEqualTo(gap));
  }

  @Test
  void aTaughtAnswerCanBeComeBackTo() {
    TaughtAnswer dice =
        Taught.answer(1, "Where are the dice?", List.of("dice cupboard"), "In the blue cupboard.");
    AnswerEngine guild = with(Taught.NOTHING.with(Taught.TOURNAMENT).with(dice));

    assertThat(
            guild
                .answer(
                    new Question("and where are the dice?", List.of(Taught.TOURNAMENT.question())))
                .answer()
                .answeredFrom()
                .map(FaqEntry::id))
        .contains(dice.id());
  }

  @Test
  void anOverlayIsLaidOverTheSharedKnowledgeInPlaceOfAnother() {
    AnswerEngine first = with(Taught.NOTHING.with(Taught.TOURNAMENT));
    AnswerEngine second = first.overlaid(Taught.NOTHING, Thresholds.DEFAULT);

    assertThat(answered(second, Taught.TOURNAMENT.question())).isEmpty();
    assertThat(answered(first.with(new Thresholds(0.9, 0.5)), Taught.TOURNAMENT.question()))
        .contains(Taught.TOURNAMENT.id());
  }

  @Test
  void enginesThatShareACacheDoNotMixTheirAnswers() {
    AnswerEngine guild = with(Taught.NOTHING.with(Taught.TOURNAMENT));
    String text = "so when is that next chess tournament";
    Outcome before = shop.answer(Question.of(text));

    assertThat(guild.answer(Question.of(text))).isNotEqualTo(before);
    assertThat(shop.answer(Question.of(text))).isEqualTo(before);
  }
}
