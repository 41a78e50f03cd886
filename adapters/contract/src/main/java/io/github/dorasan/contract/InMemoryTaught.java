package io.github.dorasan.contract;

import io.github.dorasan.community.CommunityId;
import io.github.dorasan.community.learning.TaughtStore;
import io.github.dorasan.community.learning.TaughtVersion;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What was taught, in memory. */
final class InMemoryTaught implements TaughtStore {
  private record Told(CommunityId community, long number, int version) {}

  private final InMemoryTransactions transactions;
  private final InMemoryRows<Located> versions;
  private final InMemoryRows<Told> told;

  InMemoryTaught(InMemoryTransactions transactions) {
    this.transactions = transactions;
    this.versions = new InMemoryRows<>(transactions);
    this.told = new InMemoryRows<>(transactions);
  }

  @Override
  public List<TaughtVersion> current(CommunityId community) {
    return versions
        .where(row -> row.community().equals(community) && isLatest(row))
        .map(Located::version)
        .filter(version -> !version.removed())
        .sorted(Comparator.comparingLong(version -> version.answer().number()))
        .toList();
  }

  private boolean isLatest(Located row) {
    long number = row.version().answer().number();
    return latest(row.community(), number).filter(row.version()::equals).isPresent();
  }

  @Override
  public Optional<TaughtVersion> latest(CommunityId community, long number) {
    return history(community, number).stream().findFirst();
  }

  @Override
  public List<TaughtVersion> history(CommunityId community, long number) {
    return versions
        .where(of(community, number))
        .map(Located::version)
        .sorted(Comparator.comparingInt(TaughtVersion::version).reversed())
        .toList();
  }

  @Override
  public long nextNumber(CommunityId community) {
    return versions.next();
  }

  @Override
  public boolean save(CommunityId community, TaughtVersion version) {
    return transactions.in(
        () -> {
          int before =
              latest(community, version.answer().number()).map(TaughtVersion::version).orElse(0);
          boolean next = before == version.version() - 1;
          if (next) {
            versions.add(new Located(community, version));
          }
          return next;
        });
  }

  @Override
  public List<Located> expiredBefore(LocalDate day) {
    return versions
        .where(row -> !row.version().removed() && isLatest(row))
        .filter(row -> row.version().answer().validUntil().filter(day::isAfter).isPresent())
        .filter(row -> told.first(toldOf(row)::equals).isEmpty())
        .sorted(
            Comparator.comparing(Located::community)
                .thenComparingLong(row -> row.version().answer().number()))
        .toList();
  }

  private static Told toldOf(Located row) {
    return new Told(row.community(), row.version().answer().number(), row.version().version());
  }

  @Override
  public boolean tellExpired(CommunityId community, long number, int version) {
    Told row = new Told(community, number, version);
    return told.addUnless(row::equals, row);
  }

  private static Predicate<Located> of(CommunityId community, long number) {
    return row -> row.community().equals(community) && row.version().answer().number() == number;
  }
}
