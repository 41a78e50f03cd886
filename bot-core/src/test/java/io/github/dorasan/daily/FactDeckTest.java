package io.github.dorasan.daily;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.community.CommunityId;
import io.github.dorasan.knowledge.KnowledgeBase;
import io.github.dorasan.model.DailyPlan;
import io.github.dorasan.model.Fact;
import io.github.dorasan.model.FactId;
import io.github.dorasan.model.TopicId;
import io.github.dorasan.platform.ChannelRef;
import io.github.dorasan.shop.Shop;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every fact has its turn before one comes again, and what moderators want goes first. */
class FactDeckTest {
  private static final ChannelRef LOBBY = new ChannelRef("test", "shop", "lobby");
  private static final ChannelRef CELLAR = new ChannelRef("test", "shop", "cellar");
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
  private static final DailyLedger.Uses UNUSED = new DailyLedger.Uses(Map.of(), List.of());

  private static FactDeck deck(long seed) {
    return new FactDeck(Shop.knowledge(), seed);
  }

  private static Deal deal(ChannelRef channel, Set<TopicId> topics) {
    return new Deal(channel, topics, List.of(), List.of(), UNUSED);
  }

  private static List<Pick> picks(FactDeck deck, Deal start, int count) {
    List<Pick> picks = new ArrayList<>();
    Deal deal = start;
    for (int i = 0; i < count; i++) {
      Pick pick = deck.pick(deal, DAY.plusDays(i)).orElseThrow();
      picks.add(pick);
      deal = deal.after(pick);
    }
    return picks;
  }

  private static List<String> ids(List<Pick> picks) {
    return picks.stream().map(pick -> pick.item().id()).toList();
  }

  @Test
  void everyFactComesOnceARoundAndTheRoundsDiffer() {
    FactDeck deck = deck(1);
    int all = deck.fit().size();
    assertThat(all).isGreaterThan(4);
    List<String> ids = ids(picks(deck, deal(LOBBY, Set.of()), 3 * all));
    List<String> first = ids.subList(0, all);
    List<String> second = ids.subList(all, 2 * all);
    List<String> third = ids.subList(2 * all, 3 * all);
    assertThat(first).doesNotHaveDuplicates();
    assertThat(second).containsExactlyInAnyOrderElementsOf(first).isNotEqualTo(first);
    assertThat(third).containsExactlyInAnyOrderElementsOf(first).isNotEqualTo(second);
    assertThat(second.getFirst()).isNotEqualTo(first.getLast());
    assertThat(ids(picks(deck(1), deal(LOBBY, Set.of()), 3 * all))).isEqualTo(ids);
    assertThat(ids(picks(deck(2), deal(LOBBY, Set.of()), all))).isNotEqualTo(first);
    assertThat(ids(picks(deck, deal(CELLAR, Set.of()), all))).isNotEqualTo(first);
  }

  @Test
  void onlyFactsThatAreFitAndOfTheTopicsCome() {
    FactDeck deck = deck(1);
    TopicId topic = deck.fit().getFirst().topic();
    long fit = deck.fit().stream().filter(fact -> fact.topic().equals(topic)).count();
    List<Pick> picks = picks(deck, deal(LOBBY, Set.of(topic)), 2 * (int) fit);
    assertThat(picks)
        .allSatisfy(
            pick -> {
              Fact fact = ((DailyItem.Known) pick.item()).fact();
              assertThat(fact.topic()).isEqualTo(topic);
              assertThat(fact.sensitivity()).isEqualTo(Fact.Sensitivity.NONE);
            });
    assertThat(ids(picks).subList(0, (int) fit)).doesNotHaveDuplicates();
    assertThat(deck.pick(deal(LOBBY, Set.of(new TopicId("none"))), DAY)).isEmpty();
  }

  @Test
  void theQueueGoesFirstAndCountsAsATurn() {
    FactDeck deck = deck(1);
    List<String> plain = ids(picks(deck, deal(LOBBY, Set.of()), deck.fit().size()));
    String last = plain.getLast();
    SeriesPart part = new SeriesPart("week", 1, 1);
    List<Queued> queue =
        List.of(
            new Queued(LOBBY, -1, "no-such-fact", Optional.empty()),
            new Queued(LOBBY, 0, last, Optional.of(part)));
    Deal start = new Deal(LOBBY, Set.of(), List.of(), queue, UNUSED);
    List<Pick> picks = picks(deck, start, plain.size());
    assertThat(picks.getFirst().item().id()).isEqualTo(last);
    assertThat(picks.getFirst().origin()).isEqualTo(Posting.Origin.QUEUE);
    assertThat(picks.getFirst().part()).hasValue(part);
    assertThat(ids(picks).subList(1, plain.size())).isEqualTo(plain.subList(0, plain.size() - 1));
  }

  @Test
  void aFactOfADayComesOnThatDayOnly() {
    List<FactId> all = List.copyOf(deck(1).fit()).stream().map(Fact::id).toList();
    SequencedMap<MonthDay, List<FactId>> dates = new LinkedHashMap<>();
    dates.put(MonthDay.of(3, 3), List.of(all.get(0), all.get(1)));
    FactDeck deck = new FactDeck(with(new DailyPlan(List.of(), dates)), 1);
    List<Pick> picks = picks(deck, deal(LOBBY, Set.of()), all.size() * 2);
    assertThat(picks.get(2).origin()).isEqualTo(Posting.Origin.DATE);
    assertThat(all.subList(0, 2)).extracting(FactId::value).contains(picks.get(2).item().id());
    assertThat(picks.stream().filter(pick -> pick.origin() == Posting.Origin.DATE)).hasSize(1);
    Deal later = deal(LOBBY, Set.of()).after(picks.get(2));
    String nextYear = deck.pick(later, DAY.plusDays(2).plusYears(1)).orElseThrow().item().id();
    assertThat(nextYear).as("the other one").isNotEqualTo(picks.get(2).item().id());
  }

  @Test
  void ownFactsHaveTheirTurnOnceTheyAreReviewed() {
    CommunityId community = CommunityId.of(LOBBY);
    OwnFact reviewed = new OwnFact(community, "own.a", "A.", "", "Ann", Instant.EPOCH, true);
    OwnFact draft = new OwnFact(community, "own.b", "B.", "", "Ann", Instant.EPOCH, false);
    FactDeck deck = deck(1);
    Deal start = new Deal(LOBBY, Set.of(), List.of(reviewed, draft), List.of(), UNUSED);
    assertThat(ids(picks(deck, start, deck.fit().size() + 1)))
        .contains("own.a")
        .doesNotContain("own.b")
        .doesNotHaveDuplicates();
  }

  private static KnowledgeBase with(DailyPlan plan) {
    KnowledgeBase shop = Shop.knowledge();
    return new KnowledgeBase(
        shop.version(),
        shop.community(),
        shop.sources(),
        shop.topics(),
        shop.facts(),
        shop.faq(),
        shop.uncovered(),
        shop.smallTalk(),
        shop.synonyms(),
        plan,
        Map.of(),
        List.of());
  }
}
