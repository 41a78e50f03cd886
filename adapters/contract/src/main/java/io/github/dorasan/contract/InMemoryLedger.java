package io.github.dorasan.contract;

import io.github.dorasan.daily.DailyLedger;
import io.github.dorasan.daily.Posting;
import io.github.dorasan.platform.ChannelRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What became of each fact, in memory. */
record InMemoryLedger(InMemoryTransactions.Cell<List<Posting>> all) implements DailyLedger {
  @Override
  public Optional<Posting> find(ChannelRef channel, LocalDate date) {
    return all.get().stream().filter(same(channel, date)).findFirst();
  }

  private static Predicate<Posting> same(ChannelRef channel, LocalDate date) {
    return posting -> posting.channel().equals(channel) && posting.date().equals(date);
  }

  @Override
  public boolean add(Posting posting) {
    if (find(posting.channel(), posting.date()).isPresent()) {
      return false;
    }
    put(posting);
    return true;
  }

  @Override
  public boolean change(Posting from, Posting to) {
    boolean unchanged =
        find(from.channel(), from.date())
            .filter(
                now ->
                    now.state() == from.state()
                        && now.edition() == from.edition()
                        && now.attempt() == from.attempt())
            .isPresent();
    if (unchanged) {
      put(to);
    }
    return unchanged;
  }

  private void put(Posting posting) {
    all.update(
        before -> InMemoryDaily.with(before, same(posting.channel(), posting.date()), posting));
  }

  @Override
  public List<Posting> open(ChannelRef channel) {
    return open().stream()
        .filter(posting -> posting.channel().equals(channel))
        .sorted(Comparator.comparing(Posting::date))
        .toList();
  }

  @Override
  public List<Posting> open() {
    return all.get().stream()
        .filter(posting -> posting.state().open())
        .sorted(Comparator.comparing(Posting::openUntil))
        .toList();
  }

  @Override
  public List<Posting> untold(String platform, int limit) {
    return all.get().stream()
        .filter(posting -> !posting.told() && posting.channel().platform().equals(platform))
        .sorted(Comparator.comparing(Posting::at).thenComparing(Posting::date))
        .limit(limit)
        .toList();
  }

  @Override
  public void told(ChannelRef channel, LocalDate date) {
    find(channel, date).ifPresent(posting -> put(told(posting)));
  }

  private static Posting told(Posting it) {
    return new Posting(
        it.channel(),
        it.date(),
        it.state(),
        it.edition(),
        it.attempt(),
        it.fact(),
        it.text(),
        it.origin(),
        it.part(),
        it.round(),
        it.message(),
        it.detail(),
        it.triedSince(),
        it.openUntil(),
        it.at(),
        true);
  }

  @Override
  public Uses uses(ChannelRef channel) {
    List<Posting> used =
        all.get().stream()
            .filter(posting -> posting.channel().equals(channel) && posting.state().uses())
            .sorted(Comparator.comparing(Posting::date).reversed())
            .toList();
    return new Uses(
        used.stream().collect(Collectors.toMap(Posting::fact, Posting::round, Math::max)),
        used.stream().limit(RECENT).map(Posting::fact).toList());
  }

  @Override
  public List<Posting> history(ChannelRef channel, LocalDate before, int limit) {
    return all.get().stream()
        .filter(posting -> posting.channel().equals(channel) && posting.date().isBefore(before))
        .sorted(Comparator.comparing(Posting::date).reversed())
        .limit(limit)
        .toList();
  }

  @Override
  public List<Posting> sent(String platform, Instant since) {
    return all.get().stream()
        .filter(posting -> posting.state() == Posting.State.SENT)
        .filter(posting -> posting.channel().platform().equals(platform))
        .filter(posting -> !posting.at().isBefore(since))
        .sorted(
            Comparator.comparing(Posting::at)
                .thenComparing(posting -> posting.channel().community())
                .thenComparing(posting -> posting.channel().channel()))
        .toList();
  }
}
