package io.github.dorasan.storage;

import io.github.dorasan.community.CommunityId;
import io.github.dorasan.community.learning.Vote;
import io.github.dorasan.community.learning.VoteStore;
import io.github.dorasan.model.EntryId;
import java.time.Instant;
import java.util.List;

/** A row for each vote, and one for each open case. */
record SqlVotes(Sql sql) implements VoteStore {
  @Override
  public void cast(CommunityId community, Vote vote) {
    sql.write(
        handle ->
            handle.execute(
                """
                INSERT INTO vote (platform, community, entry, member, helpful, reason, at)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (platform, community, entry, member) DO UPDATE
                SET helpful = excluded.helpful, reason = excluded.reason, at = excluded.at
                """,
                community.platform(),
                community.community(),
                vote.entry().value(),
                vote.member(),
                vote.helpful() ? 1 : 0,
                vote.reason().map(Vote.Reason::name).orElse(""),
                vote.at().toEpochMilli()));
  }

  @Override
  public List<Tally> tallies(CommunityId community, Instant since) {
    return sql.read(
        handle ->
            handle
                .select(
                    """
                    SELECT entry, SUM(helpful) AS helpful, SUM(1 - helpful) AS unhelpful FROM vote
                    WHERE platform = ? AND community = ? AND at >= ?
                    GROUP BY entry ORDER BY 3 DESC, 2, entry
                    """,
                    community.platform(),
                    community.community(),
                    since.toEpochMilli())
                .map(
                    (row, _) ->
                        new Tally(
                            new EntryId(row.getString("entry")),
                            row.getInt("helpful"),
                            row.getInt("unhelpful")))
                .list());
  }

  @Override
  public boolean openCase(CommunityId community, EntryId entry, Instant at) {
    return sql.write(
            handle ->
                handle.execute(
                    """
                    INSERT INTO open_case (platform, community, entry, at) VALUES (?, ?, ?, ?)
                    ON CONFLICT DO NOTHING
                    """,
                    community.platform(),
                    community.community(),
                    entry.value(),
                    at.toEpochMilli()))
        > 0;
  }

  @Override
  public boolean closeCase(CommunityId community, EntryId entry) {
    return sql.write(
            handle ->
                handle.execute(
                    "DELETE FROM open_case WHERE platform = ? AND community = ? AND entry = ?",
                    community.platform(),
                    community.community(),
                    entry.value()))
        > 0;
  }

  @Override
  public List<EntryId> openCases(CommunityId community) {
    return sql.read(
        handle ->
            handle
                .select(
                    """
                    SELECT entry FROM open_case WHERE platform = ? AND community = ? ORDER BY entry
                    """,
                    community.platform(),
                    community.community())
                .mapTo(String.class)
                .map(EntryId::new)
                .list());
  }

  @Override
  public int forget(String member) {
    return sql.write(handle -> handle.execute("DELETE FROM vote WHERE member = ?", member));
  }
}
