package io.github.dorasan.storage;

import io.github.dorasan.community.CommunityId;
import io.github.dorasan.community.DepartureStore;
import java.time.Instant;
import java.util.List;

/** A row for each community that the bot has left. */
record SqlDepartures(Sql sql) implements DepartureStore {
  @Override
  public void left(CommunityId community, Instant at) {
    sql.write(
        handle ->
            handle.execute(
                """
                INSERT INTO departed (platform, community, at) VALUES (?, ?, ?)
                ON CONFLICT DO NOTHING
                """,
                community.platform(),
                community.community(),
                at.toEpochMilli()));
  }

  @Override
  public void returned(CommunityId community) {
    sql.write(
        handle ->
            handle.execute(
                "DELETE FROM departed WHERE platform = ? AND community = ?",
                community.platform(),
                community.community()));
  }

  @Override
  public List<CommunityId> leftBefore(Instant limit) {
    return sql.read(
        handle ->
            handle
                .select(
                    """
                    SELECT platform, community FROM departed WHERE at < ?
                    ORDER BY at, platform, community
                    """,
                    limit.toEpochMilli())
                .map(
                    (row, _) ->
                        new CommunityId(row.getString("platform"), row.getString("community")))
                .list());
  }
}
