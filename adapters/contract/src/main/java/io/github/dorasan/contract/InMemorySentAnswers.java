package io.github.dorasan.contract;

import io.github.dorasan.community.CommunityId;
import io.github.dorasan.community.learning.SentAnswers;
import io.github.dorasan.platform.ChannelRef;
import io.github.dorasan.platform.MessageRef;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Where entries were answered with, in memory. */
record InMemorySentAnswers(InMemoryRows<Row> rows) implements SentAnswers {
  private static final Comparator<Row> NEWEST_LAST =
      Comparator.comparing(Row::day)
          .thenComparingInt(row -> row.sent().message().message().length())
          .thenComparing(row -> row.sent().message().message())
          .thenComparing(row -> row.sent().message().channel().channel())
          .thenComparing(row -> row.sent().entry());

  /** An answer and its day. */
  record Row(Sent sent, LocalDate day) {
    boolean isOf(Sent other) {
      return sent.entry().equals(other.entry()) && sent.message().equals(other.message());
    }

    ChannelRef channel() {
      return sent.message().channel();
    }
  }

  @Override
  public void add(Sent sent, LocalDate day) {
    rows.addUnless(row -> row.isOf(sent), new Row(sent, day));
  }

  @Override
  public Set<CommunityId> communities() {
    return rows.where(_ -> true)
        .map(row -> CommunityId.of(row.channel()))
        .collect(Collectors.toSet());
  }

  @Override
  public List<Sent> since(CommunityId community, LocalDate day) {
    Predicate<Row> wanted =
        row -> CommunityId.of(row.channel()).equals(community) && !row.day().isBefore(day);
    return rows.where(wanted).sorted(NEWEST_LAST).map(Row::sent).toList();
  }

  @Override
  public Optional<MessageRef> newest(ChannelRef channel) {
    return rows.where(row -> row.channel().equals(channel))
        .max(NEWEST_LAST)
        .map(row -> row.sent().message());
  }

  @Override
  public boolean change(Sent from, String said) {
    return rows.change(
            row -> row.sent().equals(from),
            row -> new Row(new Sent(from.entry(), from.message(), said), row.day()))
        == 1;
  }

  @Override
  public void remove(MessageRef message) {
    rows.remove(row -> row.sent().message().equals(message));
  }

  @Override
  public void removeBefore(LocalDate day) {
    rows.remove(row -> row.day().isBefore(day));
  }
}
