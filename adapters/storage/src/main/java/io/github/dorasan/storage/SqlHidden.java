package io.github.dorasan.storage;

import io.github.dorasan.community.CommunityId;
import io.github.dorasan.community.learning.Hidden;
import io.github.dorasan.community.learning.HiddenStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A row for each hidden thing. */
record SqlHidden(Sql sql) implements HiddenStore {
  @Override
  public void hide(CommunityId community, Hidden hidden) {
    sql.write(
        handle ->
            handle.execute(
                """
                INSERT INTO hidden (platform, community, kind, id, reason, actor, at, ends_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (platform, community, kind, id) DO UPDATE
                SET reason = excluded.reason, actor = excluded.actor, at = excluded.at,
                  ends_at = excluded.ends_at
                """,
                community.platform(),
                community.community(),
                hidden.kind().name(),
                hidden.id(),
                hidden.reason(),
                hidden.by(),
                hidden.at().toEpochMilli(),
                hidden.until().map(Instant::toEpochMilli).orElse(0L)));
  }

  @Override
  public boolean show(CommunityId community, Hidden.Kind kind, String id) {
    return sql.write(
            handle ->
                handle.execute(
                    """
                    DELETE FROM hidden
                    WHERE platform = ? AND community = ? AND kind = ? AND id = ?
                    """,
                    community.platform(),
                    community.community(),
                    kind.name(),
                    id))
        > 0;
  }

  @Override
  public List<Hidden> all(CommunityId community) {
    return sql.read(
        handle ->
            handle
                .select(
                    """
                    SELECT * FROM hidden WHERE platform = ? AND community = ? ORDER BY at, kind, id
                    """,
                    community.platform(),
                    community.community())
                .map((row, _) -> hidden(row))
                .list());
  }

  private static Hidden hidden(ResultSet row) throws SQLException {
    return new Hidden(
        Hidden.Kind.valueOf(row.getString("kind")),
        row.getString("id"),
        row.getString("reason"),
        row.getString("actor"),
        Instant.ofEpochMilli(row.getLong("at")),
        Optional.of(row.getLong("ends_at")).filter(end -> end != 0).map(Instant::ofEpochMilli));
  }
}
