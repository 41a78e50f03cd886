package io.github.dorasan.storage;

import io.github.dorasan.community.CommunityId;
import io.github.dorasan.community.learning.TaughtStore;
import io.github.dorasan.community.learning.TaughtVersion;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** A row for each version of each answer. */
record SqlTaught(Sql sql) implements TaughtStore {
  private static final String LATEST =
      """
      SELECT * FROM taught_answer t WHERE t.version = (
        SELECT MAX(version) FROM taught_answer o WHERE o.platform = t.platform
          AND o.community = t.community AND o.number = t.number)
      """;

  @Override
  public List<TaughtVersion> current(CommunityId community) {
    return sql.read(
        handle ->
            handle
                .select(
                    LATEST
                        + " AND t.platform = ? AND t.community = ? AND t.removed = 0"
                        + " ORDER BY t.number",
                    community.platform(),
                    community.community())
                .map((row, _) -> version(row))
                .list());
  }

  @Override
  public Optional<TaughtVersion> latest(CommunityId community, long number) {
    return sql.read(
        handle ->
            handle
                .select(
                    LATEST + " AND t.platform = ? AND t.community = ? AND t.number = ?",
                    community.platform(),
                    community.community(),
                    number)
                .map((row, _) -> version(row))
                .findOne());
  }

  @Override
  public List<TaughtVersion> history(CommunityId community, long number) {
    return sql.read(
        handle ->
            handle
                .select(
                    """
                    SELECT * FROM taught_answer WHERE platform = ? AND community = ? AND number = ?
                    ORDER BY version DESC
                    """,
                    community.platform(),
                    community.community(),
                    number)
                .map((row, _) -> version(row))
                .list());
  }

  private static TaughtVersion version(ResultSet row) throws SQLException {
    return new TaughtVersion(
        TaughtColumns.read(row),
        row.getInt("version"),
        row.getInt("removed") != 0,
        row.getString("actor"),
        Instant.ofEpochMilli(row.getLong("at")));
  }

  @Override
  public long nextNumber(CommunityId community) {
    return sql.write(handle -> Numbers.next(handle, community, "taught"));
  }

  @Override
  public boolean save(CommunityId community, TaughtVersion version) {
    return sql.write(
        handle -> {
          if (newest(handle, community, version.answer().number()) != version.version() - 1) {
            return false;
          }
          TaughtColumns.bind(
                  handle.createUpdate(
                      "INSERT INTO taught_answer (platform, community, version, removed, actor, at,"
                          + TaughtColumns.NAMES
                          + ") VALUES (:platform, :community, :version, :removed, :actor, :at,"
                          + TaughtColumns.VALUES
                          + ")"),
                  version.answer())
              .bind("platform", community.platform())
              .bind("community", community.community())
              .bind("version", version.version())
              .bind("removed", version.removed() ? 1 : 0)
              .bind("actor", version.by())
              .bind("at", version.at().toEpochMilli())
              .execute();
          return true;
        });
  }

  private static int newest(Handle handle, CommunityId community, long number) {
    return handle
        .select(
            """
            SELECT COALESCE(MAX(version), 0) FROM taught_answer
            WHERE platform = ? AND community = ? AND number = ?
            """,
            community.platform(),
            community.community(),
            number)
        .mapTo(Integer.class)
        .one();
  }

  @Override
  public List<Located> expiredBefore(LocalDate day) {
    return sql.read(
        handle ->
            handle
                .select(
                    LATEST
                        + """
                         AND t.removed = 0 AND t.valid_until <> '' AND t.valid_until < ?
                          AND NOT EXISTS (SELECT 1 FROM taught_expiry e
                            WHERE e.platform = t.platform AND e.community = t.community
                              AND e.number = t.number AND e.version = t.version)
                        ORDER BY t.platform, t.community, t.number
                        """,
                    day.toString())
                .map(
                    (row, _) ->
                        new Located(
                            new CommunityId(row.getString("platform"), row.getString("community")),
                            version(row)))
                .list());
  }

  @Override
  public boolean tellExpired(CommunityId community, long number, int version) {
    return sql.write(
            handle ->
                handle.execute(
                    """
                    INSERT INTO taught_expiry (platform, community, number, version)
                    VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING
                    """,
                    community.platform(),
                    community.community(),
                    number,
                    version))
        > 0;
  }
}
