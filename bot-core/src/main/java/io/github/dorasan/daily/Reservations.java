package io.github.dorasan.daily;

import io.github.dorasan.community.CommunityId;
import io.github.dorasan.daily.Posting.State;
import io.github.dorasan.platform.ChannelRef;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Decides what is to be sent, and reserves it so that nobody else sends it. */
final class Reservations {
  /** What may be put in the place of a date's posting when its time comes. */
  private static final Set<State> OVER_BY_ITSELF = Set.of(State.LATE);

  private final DailyStores stores;
  private final Dealer dealer;
  private final DailyRules rules;

  Reservations(DailyStores stores, Dealer dealer, DailyRules rules) {
    this.stores = stores;
    this.dealer = dealer;
    this.rules = rules;
  }

  /**
   * Reserves the fact that is due in a channel, and notes the dates that are too late for one. Of
   * several dates that are due only the last is posted.
   */
  Optional<Claim> due(ChannelRef channel, Instant now) {
    Duration latest = rules.latest().apply(CommunityId.of(channel));
    return stores.transactions().in(() -> due(channel, latest, now));
  }

  private Optional<Claim> due(ChannelRef channel, Duration latest, Instant now) {
    Optional<StoredSchedule> found = stores.schedules().find(channel);
    if (found.isEmpty() || found.get().paused().isPresent()) {
      return Optional.empty();
    }
    StoredSchedule stored = found.get();
    Instant since = stored.since().isBefore(now) ? stored.since() : now;
    List<LocalDate> owed = new ArrayList<>(stored.schedule().dueBetween(since, now));
    Optional<LocalDate> onTime =
        owed.isEmpty() || isLate(stored.schedule(), owed.getLast(), latest, now)
            ? Optional.empty()
            : Optional.of(owed.removeLast());
    owed.forEach(date -> stores.ledger().add(Posting.without(channel, date, State.LATE, now)));
    stores.schedules().advance(channel, now);
    return onTime.flatMap(date -> reserveOrLeaveOut(stored, date, now));
  }

  private Optional<Claim> reserveOrLeaveOut(StoredSchedule stored, LocalDate date, Instant now) {
    if (rules.quiet().test(CommunityId.of(stored.channel()))) {
      stores.ledger().add(Posting.without(stored.channel(), date, State.SKIPPED, now));
      return Optional.empty();
    }
    return reserve(stored, date, OVER_BY_ITSELF, now);
  }

  private static boolean isLate(
      DailySchedule schedule, LocalDate date, Duration latest, Instant now) {
    Instant due = schedule.due(date).orElseThrow();
    return Duration.between(due, now).compareTo(latest) > 0;
  }

  /**
   * Reserves a fact for a date. To be called in a transaction.
   *
   * @param over in the place of which postings it may come
   * @return empty where there is another posting, or no fact
   */
  Optional<Claim> reserve(StoredSchedule stored, LocalDate date, Set<State> over, Instant now) {
    ChannelRef channel = stored.channel();
    Optional<Posting> before = stores.ledger().find(channel, date);
    if (before.isPresent() && !over.contains(before.get().state())) {
      return Optional.empty();
    }
    Optional<Pick> pick = dealer.pick(channel, stored.schedule().topics(), date);
    if (pick.isEmpty()) {
      put(before, Posting.without(channel, date, State.EMPTY, now));
      return Optional.empty();
    }
    int edition = before.map(Posting::edition).orElse(0);
    boolean doubtful = before.filter(posting -> posting.state() == State.UNKNOWN).isPresent();
    Posting posting =
        Posting.reserved(
            channel,
            date,
            doubtful ? edition + 1 : edition,
            before.map(Posting::attempt).orElse(0) + 1,
            pick.get(),
            now,
            now.plus(rules.lease()));
    if (!put(before, posting)) {
      return Optional.empty();
    }
    pick.get().queued().ifPresent(queued -> stores.queue().remove(channel, queued.place()));
    return Optional.of(new Claim(posting, pick.get().item(), stored.schedule()));
  }

  private boolean put(Optional<Posting> before, Posting posting) {
    return before.isPresent()
        ? stores.ledger().change(before.get(), posting)
        : stores.ledger().add(posting);
  }

  /** Reserves an open posting for one more attempt, unless someone else has. */
  Optional<Claim> again(Posting open, DailyItem item, DailySchedule schedule, Instant now) {
    Posting next = open.again(now, now.plus(rules.lease()));
    return stores.ledger().change(open, next)
        ? Optional.of(new Claim(next, item, schedule))
        : Optional.empty();
  }
}
