package io.github.dorasan.contract;

import io.github.dorasan.community.CommunityId;
import io.github.dorasan.community.learning.Vote;
import io.github.dorasan.community.learning.VoteStore;
import io.github.dorasan.model.EntryId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Votes, in memory. */
final class InMemoryVotes implements VoteStore {
  private record Cast(CommunityId community, Vote vote) {}

  private record Case(CommunityId community, EntryId entry) {}

  private final InMemoryRows<Cast> votes;
  private final InMemoryRows<Case> cases;

  InMemoryVotes(InMemoryTransactions transactions) {
    this.votes = new InMemoryRows<>(transactions);
    this.cases = new InMemoryRows<>(transactions);
  }

  @Override
  public void cast(CommunityId community, Vote vote) {
    votes.put(
        row ->
            row.community().equals(community)
                && row.vote().entry().equals(vote.entry())
                && row.vote().member().equals(vote.member()),
        new Cast(community, vote));
  }

  @Override
  public List<Tally> tallies(CommunityId community, Instant since) {
    Map<EntryId, List<Vote>> byEntry =
        votes
            .where(row -> row.community().equals(community) && !row.vote().at().isBefore(since))
            .map(Cast::vote)
            .collect(Collectors.groupingBy(Vote::entry));
    return byEntry.entrySet().stream()
        .map(
            entry -> {
              int helpful = (int) entry.getValue().stream().filter(Vote::helpful).count();
              return new Tally(entry.getKey(), helpful, entry.getValue().size() - helpful);
            })
        .sorted(
            Comparator.comparingInt(Tally::unhelpful)
                .reversed()
                .thenComparingInt(Tally::helpful)
                .thenComparing(Tally::entry))
        .toList();
  }

  @Override
  public boolean openCase(CommunityId community, EntryId entry, Instant at) {
    Case row = new Case(community, entry);
    return cases.addUnless(row::equals, row);
  }

  @Override
  public boolean closeCase(CommunityId community, EntryId entry) {
    return cases.remove(new Case(community, entry)::equals) > 0;
  }

  @Override
  public List<EntryId> openCases(CommunityId community) {
    return cases.where(row -> row.community().equals(community)).map(Case::entry).sorted().toList();
  }

  @Override
  public int forget(String member) {
    return votes.remove(row -> row.vote().member().equals(member));
  }
}
