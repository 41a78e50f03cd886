package io.github.dorasan.daily;

import io.github.dorasan.evaluation.check.DailyFitness;
import io.github.dorasan.knowledge.KnowledgeBase;
import io.github.dorasan.model.Fact;
import io.github.dorasan.model.FactId;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Picks what is posted. What moderators have queued goes first, then what belongs to the day of the
 * year, then whatever has not had its turn. When everything has, the turns begin anew in another
 * order. The order is a hash of the seed, the channel, the round and the fact: every instance comes
 * to the same pick, and facts that are added or removed leave the others where they were.
 */
public final class FactDeck {
  private final KnowledgeBase knowledge;
  private final long seed;
  private final Map<String, Fact> fit = new LinkedHashMap<>();
  private final Set<FactId> dated;

  /** A deck of what a knowledge base has that is fit for a post. */
  FactDeck(KnowledgeBase knowledge, long seed) {
    this.knowledge = knowledge;
    this.seed = seed;
    this.dated = knowledge.daily().dated();
    DailyFitness fitness = new DailyFitness(knowledge.community().language());
    knowledge.facts().values().stream()
        .filter(fitness::fits)
        .forEach(fact -> fit.put(fact.id().value(), fact));
  }

  /** What the deck was made of. */
  public KnowledgeBase knowledge() {
    return knowledge;
  }

  /** The facts that are fit for a post. */
  public List<Fact> fit() {
    return List.copyOf(fit.values());
  }

  /** What an id means, if it can be posted. */
  Optional<DailyItem> item(String id, List<OwnFact> own) {
    Optional<DailyItem> known = Optional.ofNullable(fit.get(id)).map(DailyItem.Known::new);
    return known.isPresent()
        ? known
        : own.stream()
            .filter(fact -> fact.reviewed() && fact.id().equals(id))
            .findFirst()
            .map(DailyItem.Own::new);
  }

  /** What is posted on a date; empty where there is nothing. */
  Optional<Pick> pick(Deal deal, LocalDate date) {
    return queued(deal).or(() -> ofDay(deal, date)).or(() -> inTurn(deal));
  }

  private Optional<Pick> queued(Deal deal) {
    return deal.queue().stream()
        .flatMap(
            queued ->
                item(queued.fact(), deal.own()).stream()
                    .map(item -> pick(item, Posting.Origin.QUEUE, deal, Optional.of(queued))))
        .findFirst();
  }

  private Optional<Pick> ofDay(Deal deal, LocalDate date) {
    return knowledge.daily().dates().getOrDefault(MonthDay.from(date), List.of()).stream()
        .flatMap(id -> Stream.ofNullable(fit.get(id.value())))
        .filter(fact -> isWanted(fact, deal))
        .map(DailyItem.Known::new)
        .min(order(deal, date.getYear()))
        .map(item -> pick(item, Posting.Origin.DATE, deal, Optional.empty()));
  }

  private Pick pick(DailyItem item, Posting.Origin origin, Deal deal, Optional<Queued> queued) {
    return new Pick(item, origin, round(deal, turns(deal)), queued);
  }

  private Optional<Pick> inTurn(Deal deal) {
    List<DailyItem> all = turns(deal);
    int current = round(deal, all);
    boolean done = all.stream().allMatch(item -> last(item, deal) >= current);
    int round = done ? current + 1 : current;
    List<DailyItem> waiting = all.stream().filter(item -> last(item, deal) < round).toList();
    List<String> recent =
        deal.uses().recent().stream().limit(Math.min(DailyLedger.RECENT, all.size() / 2)).toList();
    List<DailyItem> rested = waiting.stream().filter(item -> !recent.contains(item.id())).toList();
    return (rested.isEmpty() ? waiting : rested)
        .stream()
            .min(order(deal, round))
            .map(item -> new Pick(item, Posting.Origin.DECK, round, Optional.empty()));
  }

  /** Everything that is posted in turn. */
  private List<DailyItem> turns(Deal deal) {
    Stream<DailyItem> known =
        fit.values().stream()
            .filter(fact -> !dated.contains(fact.id()) && isWanted(fact, deal))
            .map(DailyItem.Known::new);
    Stream<DailyItem> own =
        deal.own().stream()
            .filter(fact -> fact.reviewed() && deal.topics().isEmpty())
            .map(DailyItem.Own::new);
    return Stream.concat(known, own).toList();
  }

  private static boolean isWanted(Fact fact, Deal deal) {
    return deal.topics().isEmpty() || deal.topics().contains(fact.topic());
  }

  private static int round(Deal deal, List<DailyItem> all) {
    return Math.max(1, all.stream().mapToInt(item -> last(item, deal)).max().orElse(1));
  }

  private static int last(DailyItem item, Deal deal) {
    return deal.uses().rounds().getOrDefault(item.id(), 0);
  }

  /** Those that have waited longest come first, in an order of the round. */
  private Comparator<DailyItem> order(Deal deal, int round) {
    String salt = seed + "\n" + deal.channel() + "\n" + round + "\n";
    return Comparator.comparingInt((DailyItem item) -> last(item, deal))
        .thenComparing(item -> Digest.of(salt + item.id()));
  }
}
