package io.github.dorasan.contract;

import io.github.dorasan.community.CommunityId;
import io.github.dorasan.community.learning.AnswerCounts;
import io.github.dorasan.community.learning.DraftStore;
import io.github.dorasan.community.learning.GapStore;
import io.github.dorasan.community.learning.Hidden;
import io.github.dorasan.community.learning.HiddenStore;
import io.github.dorasan.community.learning.LearnedGap;
import io.github.dorasan.community.learning.LearningStores;
import io.github.dorasan.community.learning.SentAnswers;
import io.github.dorasan.community.learning.TaughtStore;
import io.github.dorasan.community.learning.TeachingDraft;
import io.github.dorasan.community.learning.UnansweredStore;
import io.github.dorasan.community.learning.VoteStore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What is learnt from people, in memory. */
record InMemoryLearning(
    UnansweredStore unanswered,
    TaughtStore taught,
    DraftStore drafts,
    VoteStore votes,
    SentAnswers sentAnswers,
    HiddenStore hidden,
    GapStore gaps,
    AnswerCounts counts)
    implements LearningStores {

  InMemoryLearning(InMemoryTransactions transactions) {
    this(
        new InMemoryUnanswered(transactions),
        new InMemoryTaught(transactions),
        new Drafts(new InMemoryRows<>(transactions)),
        new InMemoryVotes(transactions),
        new InMemorySentAnswers(new InMemoryRows<>(transactions)),
        new HiddenThings(new InMemoryRows<>(transactions)),
        new Gaps(new InMemoryRows<>(transactions)),
        new Counts(transactions, new InMemoryRows<>(transactions)));
  }

  private record DraftRow(CommunityId community, long number, TeachingDraft draft) {}

  private record Drafts(InMemoryRows<DraftRow> rows) implements DraftStore {
    @Override
    public long add(CommunityId community, TeachingDraft draft, Instant now) {
      rows.remove(row -> !row.draft().until().isAfter(now));
      long number = rows.next();
      rows.add(new DraftRow(community, number, draft));
      return number;
    }

    @Override
    public Optional<TeachingDraft> find(CommunityId community, long number, Instant now) {
      return rows.first(row -> row.community().equals(community) && row.number() == number)
          .map(DraftRow::draft)
          .filter(draft -> draft.until().isAfter(now));
    }

    @Override
    public boolean remove(CommunityId community, long number) {
      return rows.remove(row -> row.community().equals(community) && row.number() == number) > 0;
    }
  }

  private record HiddenRow(CommunityId community, Hidden hidden) {
    boolean is(CommunityId other, Hidden.Kind kind, String id) {
      return community.equals(other) && hidden.kind() == kind && hidden.id().equals(id);
    }
  }

  private record HiddenThings(InMemoryRows<HiddenRow> rows) implements HiddenStore {
    @Override
    public void hide(CommunityId community, Hidden hidden) {
      rows.put(
          row -> row.is(community, hidden.kind(), hidden.id()), new HiddenRow(community, hidden));
    }

    @Override
    public boolean show(CommunityId community, Hidden.Kind kind, String id) {
      return rows.remove(row -> row.is(community, kind, id)) > 0;
    }

    @Override
    public List<Hidden> all(CommunityId community) {
      return rows.where(row -> row.community().equals(community))
          .map(HiddenRow::hidden)
          .sorted(
              Comparator.comparing(Hidden::at)
                  .thenComparing(hidden -> hidden.kind().name())
                  .thenComparing(Hidden::id))
          .toList();
    }
  }

  private record GapRow(CommunityId community, LearnedGap gap) {}

  private record Gaps(InMemoryRows<GapRow> rows) implements GapStore {
    @Override
    public long add(CommunityId community, String question, String about, String by, Instant at) {
      long number = rows.next();
      rows.add(new GapRow(community, new LearnedGap(number, question, about, by, at)));
      return number;
    }

    @Override
    public boolean remove(CommunityId community, long number) {
      return rows.remove(row -> row.community().equals(community) && row.gap().number() == number)
          > 0;
    }

    @Override
    public List<LearnedGap> all(CommunityId community) {
      return rows.where(row -> row.community().equals(community)).map(GapRow::gap).toList();
    }
  }

  private record CountRow(CommunityId community, AnswerCounts.DayCount count) {
    boolean is(CommunityId other, LocalDate day, AnswerCounts.Kind kind, String entry) {
      return community.equals(other)
          && count.day().equals(day)
          && count.kind() == kind
          && count.entry().equals(entry);
    }
  }

  private record Counts(InMemoryTransactions transactions, InMemoryRows<CountRow> rows)
      implements AnswerCounts {
    @Override
    public void count(CommunityId community, LocalDate day, Kind kind, String entry) {
      transactions.run(
          () -> {
            int before =
                rows.first(row -> row.is(community, day, kind, entry))
                    .map(row -> row.count().count())
                    .orElse(0);
            rows.put(
                row -> row.is(community, day, kind, entry),
                new CountRow(community, new DayCount(day, kind, entry, before + 1)));
          });
    }

    @Override
    public List<DayCount> since(CommunityId community, LocalDate day) {
      return rows.where(row -> row.community().equals(community))
          .map(CountRow::count)
          .filter(count -> !count.day().isBefore(day))
          .sorted(
              Comparator.comparing(DayCount::day)
                  .thenComparing(count -> count.kind().name())
                  .thenComparing(DayCount::entry))
          .toList();
    }

    @Override
    public void removeBefore(CommunityId community, LocalDate day) {
      rows.remove(row -> row.community().equals(community) && row.count().day().isBefore(day));
    }
  }
}
