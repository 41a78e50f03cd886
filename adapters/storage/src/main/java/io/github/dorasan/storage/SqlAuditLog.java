package io.github.dorasan.storage;

import io.github.dorasan.community.AuditEntry;
import io.github.dorasan.community.AuditLog;
import io.github.dorasan.community.CommunityId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** A row for each entry. */
record SqlAuditLog(Sql sql) implements AuditLog {
  @Override
  public void append(AuditEntry entry) {
    sql.write(
        handle -> {
          CommunityId community = entry.community();
          long last =
              handle
                  .select(
                      """
                      SELECT COALESCE(MAX(number), 0) FROM audit_entry
                      WHERE platform = ? AND community = ?
                      """,
                      community.platform(),
                      community.community())
                  .mapTo(Long.class)
                  .one();
          return handle.execute(
              """
              INSERT INTO audit_entry (platform, community, number, at, actor, action, subject,
                text_before, text_after)
              VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
              """,
              community.platform(),
              community.community(),
              last + 1,
              entry.at().toEpochMilli(),
              entry.actor(),
              entry.action(),
              entry.subject(),
              entry.before(),
              entry.after());
        });
  }

  @Override
  public List<Numbered> page(CommunityId community, long before, int limit) {
    return sql.read(
        handle ->
            handle
                .select(
                    """
                    SELECT * FROM audit_entry
                    WHERE platform = ? AND community = ? AND number < ?
                    ORDER BY number DESC LIMIT ?
                    """,
                    community.platform(),
                    community.community(),
                    before,
                    limit)
                .map((row, _) -> numbered(community, row))
                .list());
  }

  private static Numbered numbered(CommunityId community, ResultSet row) throws SQLException {
    return new Numbered(
        row.getLong("number"),
        new AuditEntry(
            community,
            Instant.ofEpochMilli(row.getLong("at")),
            row.getString("actor"),
            row.getString("action"),
            row.getString("subject"),
            row.getString("text_before"),
            row.getString("text_after")));
  }
}
