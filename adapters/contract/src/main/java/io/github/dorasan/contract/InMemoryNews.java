package io.github.dorasan.contract;

import io.github.dorasan.community.CommunityId;
import io.github.dorasan.community.NewsStore;
import io.github.dorasan.reply.Reply;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/** What moderators are still to be told, in memory. */
final class InMemoryNews implements NewsStore {
  private record Row(CommunityId community, Waiting waiting) {}

  private final InMemoryTransactions transactions;
  private final InMemoryRows<Row> rows;

  InMemoryNews(InMemoryTransactions transactions) {
    this.transactions = transactions;
    this.rows = new InMemoryRows<>(transactions);
  }

  private static Predicate<Row> of(CommunityId community) {
    return row -> row.community().equals(community);
  }

  @Override
  public void add(CommunityId community, Reply news, Instant since) {
    transactions.run(() -> rows.add(new Row(community, new Waiting(rows.next(), news, since))));
  }

  @Override
  public List<Waiting> all(CommunityId community) {
    return rows.where(of(community)).map(Row::waiting).toList();
  }

  @Override
  public boolean remove(CommunityId community, long number) {
    return rows.remove(of(community).and(row -> row.waiting().number() == number)) > 0;
  }

  @Override
  public List<CommunityId> waiting(String platform) {
    return rows.where(row -> row.community().platform().equals(platform))
        .map(Row::community)
        .distinct()
        .toList();
  }
}
