package io.github.dorasan.storage;

import io.github.dorasan.community.ChangeFeed;
import io.github.dorasan.community.CommunityId;
import java.util.List;

/** A counter, and for each community what it stood at when it last changed. */
record SqlChangeFeed(Sql sql) implements ChangeFeed {
  @Override
  public void raise(CommunityId community) {
    sql.write(
        handle -> {
          handle.execute("UPDATE change_counter SET revision = revision + 1 WHERE id = 1");
          return handle.execute(
              """
              INSERT INTO community_change (platform, community, revision)
              VALUES (?, ?, (SELECT revision FROM change_counter WHERE id = 1))
              ON CONFLICT (platform, community) DO UPDATE SET revision = excluded.revision
              """,
              community.platform(),
              community.community());
        });
  }

  @Override
  public List<Change> since(long revision) {
    return sql.read(
        handle ->
            handle
                .select(
                    """
                    SELECT platform, community, revision FROM community_change
                    WHERE revision > ? ORDER BY revision
                    """,
                    revision)
                .map(
                    (row, _) ->
                        new Change(
                            new CommunityId(row.getString("platform"), row.getString("community")),
                            row.getLong("revision")))
                .list());
  }
}
