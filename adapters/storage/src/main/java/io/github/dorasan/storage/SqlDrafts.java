package io.github.dorasan.storage;

import io.github.dorasan.community.CommunityId;
import io.github.dorasan.community.learning.DraftStore;
import io.github.dorasan.community.learning.TeachingDraft;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** A row for each draft. */
record SqlDrafts(Sql sql) implements DraftStore {
  @Override
  public long add(CommunityId community, TeachingDraft draft, Instant now) {
    return sql.write(
        handle -> {
          handle.execute("DELETE FROM teaching_draft WHERE ends_at <= ?", now.toEpochMilli());
          long number = Numbers.next(handle, community, "draft");
          TaughtColumns.bind(
                  handle.createUpdate(
                      "INSERT INTO teaching_draft (platform, community, draft, actor, ends_at,"
                          + " version, kept, "
                          + TaughtColumns.NAMES
                          + ") VALUES (:platform, :community, :draft, :actor, :endsAt, :version,"
                          + " :kept, "
                          + TaughtColumns.VALUES
                          + ")"),
                  draft.answer())
              .bind("platform", community.platform())
              .bind("community", community.community())
              .bind("draft", number)
              .bind("actor", draft.by())
              .bind("endsAt", draft.until().toEpochMilli())
              .bind("version", draft.before())
              .bind("kept", draft.kept().orElse(0L))
              .execute();
          return number;
        });
  }

  @Override
  public Optional<TeachingDraft> find(CommunityId community, long number, Instant now) {
    return sql.read(
        handle ->
            handle
                .select(
                    """
                    SELECT * FROM teaching_draft
                    WHERE platform = ? AND community = ? AND draft = ? AND ends_at > ?
                    """,
                    community.platform(),
                    community.community(),
                    number,
                    now.toEpochMilli())
                .map((row, _) -> draft(row))
                .findOne());
  }

  private static TeachingDraft draft(ResultSet row) throws SQLException {
    return new TeachingDraft(
        row.getString("actor"),
        Instant.ofEpochMilli(row.getLong("ends_at")),
        row.getInt("version"),
        Optional.of(row.getLong("kept")).filter(kept -> kept != 0),
        TaughtColumns.read(row));
  }

  @Override
  public boolean remove(CommunityId community, long number) {
    return sql.write(
            handle ->
                handle.execute(
                    """
                    DELETE FROM teaching_draft
                    WHERE platform = ? AND community = ? AND draft = ?
                    """,
                    community.platform(),
                    community.community(),
                    number))
        > 0;
  }
}
