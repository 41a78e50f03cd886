package io.github.dorasan.contract;

import io.github.dorasan.community.CommunityId;
import io.github.dorasan.community.Transactions;
import io.github.dorasan.contract.InMemoryTransactions.Cell;
import io.github.dorasan.daily.DailyQueue;
import io.github.dorasan.daily.DailyStores;
import io.github.dorasan.daily.OwnFact;
import io.github.dorasan.daily.OwnFacts;
import io.github.dorasan.daily.Queued;
import io.github.dorasan.daily.ScheduleStore;
import io.github.dorasan.daily.SeriesPart;
import io.github.dorasan.daily.StoredSchedule;
import io.github.dorasan.platform.ChannelRef;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The stores of the daily facts in memory. */
final class InMemoryDaily implements DailyStores {
  private final InMemoryTransactions transactions;
  private final Schedules schedules;
  private final InMemoryLedger ledger;
  private final Queue queue;
  private final Own own;

  InMemoryDaily(InMemoryTransactions transactions) {
    this.transactions = transactions;
    this.schedules = new Schedules(transactions.cell(List.of()));
    this.ledger = new InMemoryLedger(transactions.cell(List.of()));
    this.queue = new Queue(transactions.cell(List.of()));
    this.own = new Own(transactions.cell(List.of()));
  }

  @Override
  public Transactions transactions() {
    return transactions;
  }

  @Override
  public ScheduleStore schedules() {
    return schedules;
  }

  @Override
  public InMemoryLedger ledger() {
    return ledger;
  }

  @Override
  public DailyQueue queue() {
    return queue;
  }

  @Override
  public OwnFacts ownFacts() {
    return own;
  }

  /** A list without some, and with one more. */
  static <T> List<T> with(List<T> before, Predicate<T> without, T more) {
    return Stream.concat(before.stream().filter(without.negate()), Stream.of(more)).toList();
  }

  private record Schedules(Cell<List<StoredSchedule>> cell) implements ScheduleStore {
    private static final Comparator<StoredSchedule> ORDER =
        Comparator.comparing((StoredSchedule stored) -> CommunityId.of(stored.channel()))
            .thenComparing(stored -> stored.channel().channel());

    @Override
    public Optional<StoredSchedule> find(ChannelRef channel) {
      return cell.get().stream().filter(stored -> stored.channel().equals(channel)).findFirst();
    }

    @Override
    public List<StoredSchedule> of(CommunityId community) {
      return all().stream()
          .filter(stored -> CommunityId.of(stored.channel()).equals(community))
          .toList();
    }

    @Override
    public List<StoredSchedule> all() {
      return cell.get().stream().sorted(ORDER).toList();
    }

    @Override
    public boolean write(StoredSchedule schedule) {
      long version = find(schedule.channel()).map(StoredSchedule::version).orElse(0L);
      if (version != schedule.version()) {
        return false;
      }
      put(
          new StoredSchedule(
              schedule.channel(),
              schedule.schedule(),
              schedule.paused(),
              schedule.since(),
              version + 1));
      return true;
    }

    @Override
    public void advance(ChannelRef channel, Instant since) {
      find(channel)
          .ifPresent(
              stored ->
                  put(
                      new StoredSchedule(
                          channel, stored.schedule(), stored.paused(), since, stored.version())));
    }

    private void put(StoredSchedule schedule) {
      cell.update(
          before -> with(before, stored -> stored.channel().equals(schedule.channel()), schedule));
    }

    @Override
    public void remove(ChannelRef channel) {
      cell.update(
          before -> before.stream().filter(stored -> !stored.channel().equals(channel)).toList());
    }
  }

  private record Queue(Cell<List<Queued>> all) implements DailyQueue {
    @Override
    public List<Queued> of(ChannelRef channel) {
      return all.get().stream()
          .filter(queued -> queued.channel().equals(channel))
          .sorted(Comparator.comparingLong(Queued::place))
          .toList();
    }

    @Override
    public Queued add(ChannelRef channel, String fact, Optional<SeriesPart> part, boolean front) {
      List<Queued> before = of(channel);
      long place =
          before.isEmpty()
              ? 0
              : front ? before.getFirst().place() - 1 : before.getLast().place() + 1;
      Queued queued = new Queued(channel, place, fact, part);
      all.update(list -> with(list, _ -> false, queued));
      return queued;
    }

    @Override
    public boolean remove(ChannelRef channel, long place) {
      Predicate<Queued> there =
          queued -> queued.channel().equals(channel) && queued.place() == place;
      boolean found = all.get().stream().anyMatch(there);
      all.update(before -> before.stream().filter(there.negate()).toList());
      return found;
    }
  }

  private record Own(Cell<List<OwnFact>> all) implements OwnFacts {
    @Override
    public List<OwnFact> of(CommunityId community) {
      return all.get().stream()
          .filter(fact -> fact.community().equals(community))
          .sorted(Comparator.comparing(OwnFact::added).thenComparing(OwnFact::id))
          .toList();
    }

    @Override
    public Optional<OwnFact> find(CommunityId community, String id) {
      return of(community).stream().filter(fact -> fact.id().equals(id)).findFirst();
    }

    @Override
    public void put(OwnFact fact) {
      all.update(before -> with(before, same(fact.community(), fact.id()), fact));
    }

    @Override
    public boolean remove(CommunityId community, String id) {
      boolean found = find(community, id).isPresent();
      all.update(before -> before.stream().filter(same(community, id).negate()).toList());
      return found;
    }

    private static Predicate<OwnFact> same(CommunityId community, String id) {
      return fact -> fact.community().equals(community) && fact.id().equals(id);
    }
  }
}
