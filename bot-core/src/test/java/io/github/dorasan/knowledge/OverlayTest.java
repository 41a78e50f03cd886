package io.github.dorasan.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dorasan.model.EntryId;
import io.github.dorasan.model.Fact;
import io.github.dorasan.model.FactId;
import io.github.dorasan.model.FaqEntry;
import io.github.dorasan.model.Origin;
import io.github.dorasan.model.TaughtAnswer;
import io.github.dorasan.model.TopicId;
import io.github.dorasan.shop.Shop;
import io.github.dorasan.shop.Taught;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OverlayTest {
  private static final KnowledgeBase SHOP = Shop.knowledge();
  private static final LocalDate MARCH = LocalDate.of(2026, 3, 6);

  private static KnowledgeBase with(Overlay overlay) {
    return SHOP.overlaid(overlay);
  }

  @Test
  void nothingTaughtChangesNothing() {
    KnowledgeBase seen = with(Taught.NOTHING);

    assertThat(Taught.NOTHING.isEmpty()).isTrue();
    assertThat(seen.faq()).isEqualTo(SHOP.faq());
    assertThat(seen.facts()).isEqualTo(SHOP.facts());
    assertThat(seen.topics()).isEqualTo(SHOP.topics());
    assertThat(seen.uncovered()).isEqualTo(SHOP.uncovered());
    assertThat(seen.smallTalk()).isEqualTo(SHOP.smallTalk());
  }

  @Test
  void whatIsTaughtStandsAfterTheFoldersEntries() {
    KnowledgeBase seen = with(Taught.NOTHING.with(Taught.TOURNAMENT));

    FaqEntry entry = seen.entry(Taught.TOURNAMENT.id()).orElseThrow();
    assertThat(seen.faq()).hasSize(SHOP.faq().size() + 1);
    assertThat(seen.faq().lastEntry()).isEqualTo(Map.entry(entry.id(), entry));
    assertThat(seen.faq().reversed().firstEntry().getValue()).isEqualTo(entry);
    assertThat(entry.origin())
        .isEqualTo(
            new Origin.Taught("the Guild", Optional.of("Ann"), Optional.empty(), Optional.empty()));
    assertThat(seen.factsOf(entry)).isEmpty();
    assertThat(seen.sensitivityOf(entry)).isEqualTo(Fact.Sensitivity.NONE);
    assertThat(seen.version()).isNotEqualTo(SHOP.version());
    assertThat(SHOP.entry(entry.id())).as("the shared knowledge").isEmpty();
  }

  @Test
  void noEntryOfAFolderCanHaveTheIdOfATaughtOne() {
    assertThat(Ids.wellFormed(Taught.TOURNAMENT.id().value())).isFalse();
    assertThat(Ids.wellFormed(TaughtAnswer.TOPIC.value())).isFalse();
  }

  @Test
  void anEntryIsHidden() {
    EntryId motto = new EntryId("house-motto");
    KnowledgeBase seen = with(Taught.NOTHING.hiding(motto));

    assertThat(seen.entry(motto)).isEmpty();
    assertThat(seen.faq()).doesNotContainKey(motto).hasSize(SHOP.faq().size() - 1);
    assertThat(seen.faq().keySet()).doesNotContain(motto);
  }

  @Test
  void aHiddenTopicTakesItsEntriesAndFactsAlong() {
    TopicId house = new TopicId("house");
    KnowledgeBase seen = with(Taught.NOTHING.hiding(house));

    assertThat(seen.topics()).doesNotContainKey(house);
    assertThat(seen.topic("house")).isEmpty();
    assertThat(seen.faq().values()).noneMatch(entry -> entry.topic().equals(house)).isNotEmpty();
    assertThat(seen.facts().values()).noneMatch(fact -> fact.topic().equals(house)).isNotEmpty();
    assertThat(seen.facts().get(new FactId("house-cat-dice"))).isNull();
  }

  @Test
  void anEntryOfAnotherTopicStillRestsOnAFactOfAHiddenOne() {
    TopicId house = new TopicId("house");
    KnowledgeBase seen = with(Taught.NOTHING.hiding(house));
    FaqEntry entry = SHOP.entry(new EntryId("house-what-cat")).orElseThrow();

    assertThat(seen.factsOf(entry)).isEqualTo(SHOP.factsOf(entry));
    assertThat(seen.sensitivityOf(entry)).isEqualTo(Fact.Sensitivity.DEATH);
  }

  @Test
  void whatIsSaidToPeopleInDangerCannotBeHidden() {
    KnowledgeBase seen =
        with(Taught.NOTHING.hiding(new EntryId("poisoned")).hiding(new EntryId("greeting")));

    assertThat(seen.smallTalk())
        .containsKey(new EntryId("poisoned"))
        .doesNotContainKey(new EntryId("greeting"));
  }

  @Test
  void whatATaughtAnswerReplacesIsHiddenForAsLongAsItHolds() {
    EntryId returns = new EntryId("returns-how");
    Overlay overlay =
        Taught.NOTHING.with(
            Taught.until(Taught.replacing(Taught.TOURNAMENT, returns.value()), MARCH));

    assertThat(with(overlay.on(MARCH)).faq())
        .doesNotContainKey(returns)
        .containsKey(Taught.TOURNAMENT.id());
    assertThat(with(overlay.on(MARCH.plusDays(1))).faq())
        .containsKey(returns)
        .doesNotContainKey(Taught.TOURNAMENT.id());
    assertThat(overlay.expired(MARCH)).isEmpty();
    assertThat(overlay.expired(MARCH.plusDays(1))).hasSize(1);
  }

  @Test
  void everyChangeIsANewRevision() {
    Overlay one = Taught.NOTHING.with(Taught.TOURNAMENT);
    Overlay edited = one.with(Taught.answer(0, Taught.TOURNAMENT.question(), List.of(), "In May."));

    assertThat(one.revision()).isEqualTo(1);
    assertThat(edited.revision()).isEqualTo(2);
    assertThat(edited.taught()).hasSize(1);
    assertThat(edited.without(0).isEmpty()).isTrue();
    assertThat(edited.without(0).revision()).isEqualTo(3);
  }

  @Test
  void aNumberIsNotNegative() {
    assertThatThrownBy(() -> Taught.answer(-1, "a", List.of(), "b"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("-1");
  }
}
