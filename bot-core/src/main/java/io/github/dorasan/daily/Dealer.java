package io.github.dorasan.daily;

import io.github.dorasan.community.CommunityId;
import io.github.dorasan.knowledge.KnowledgeBase;
import io.github.dorasan.model.TopicId;
import io.github.dorasan.platform.ChannelRef;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Picks facts by what the stores hold. */
@SuppressWarnings("ReferenceEquality") // a deck belongs to one knowledge base, not to its like
final class Dealer {
  private final DailyStores stores;
  private final DailyKnowledge knowledge;
  private final long seed;
  private final Map<CommunityId, FactDeck> decks = new ConcurrentHashMap<>();
  private volatile Optional<FactDeck> last = Optional.empty();

  Dealer(DailyStores stores, DailyKnowledge knowledge, long seed) {
    this.stores = stores;
    this.knowledge = knowledge;
    this.seed = seed;
  }

  /** A community's deck. */
  FactDeck deck(CommunityId community) {
    KnowledgeBase now = knowledge.of(community);
    return decks.compute(
        community, (_, deck) -> deck != null && deck.knowledge() == now ? deck : shared(now));
  }

  /** Communities that share a knowledge base share its deck. */
  private FactDeck shared(KnowledgeBase now) {
    FactDeck deck =
        last.filter(known -> known.knowledge() == now).orElseGet(() -> new FactDeck(now, seed));
    last = Optional.of(deck);
    return deck;
  }

  /** What is posted in a channel on a date, as things stand. */
  Optional<Pick> pick(ChannelRef channel, Set<TopicId> topics, LocalDate date) {
    return deck(CommunityId.of(channel)).pick(deal(channel, topics), date);
  }

  /** What is posted on some dates, if nothing else changes; ends where there is nothing. */
  List<Planned> plan(StoredSchedule stored, List<LocalDate> dates) {
    FactDeck deck = deck(CommunityId.of(stored.channel()));
    Deal deal = deal(stored.channel(), stored.schedule().topics());
    List<Planned> planned = new ArrayList<>();
    for (LocalDate date : dates) {
      Optional<Posting> settled = stores.ledger().find(stored.channel(), date);
      if (settled.isPresent()) {
        planned.add(new Planned(date, Optional.empty(), settled));
        continue;
      }
      Optional<Pick> pick = deck.pick(deal, date);
      planned.add(new Planned(date, pick, settled));
      if (pick.isPresent()) {
        deal = deal.after(pick.get());
      }
    }
    return planned;
  }

  /** What an id means in a community, if it can be posted. */
  Optional<DailyItem> item(CommunityId community, String id) {
    return deck(community).item(id, stores.ownFacts().of(community));
  }

  private Deal deal(ChannelRef channel, Set<TopicId> topics) {
    return new Deal(
        channel,
        topics,
        stores.ownFacts().of(CommunityId.of(channel)),
        stores.queue().of(channel),
        stores.ledger().uses(channel));
  }
}
