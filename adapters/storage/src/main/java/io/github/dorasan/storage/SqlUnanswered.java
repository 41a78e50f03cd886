package io.github.dorasan.storage;

import io.github.dorasan.community.CommunityId;
import io.github.dorasan.community.learning.Asker;
import io.github.dorasan.community.learning.KeptQuestion;
import io.github.dorasan.community.learning.UnansweredStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** A row for each question, and one for each of its askers. */
record SqlUnanswered(Sql sql) implements UnansweredStore {
  private static final String QUESTIONS =
      """
      SELECT q.number, q.text, q.status, q.first_at, q.last_at,
        (SELECT COUNT(*) FROM kept_asker a WHERE a.platform = q.platform
          AND a.community = q.community AND a.number = q.number) AS people
      FROM kept_question q WHERE q.platform = ? AND q.community = ?
      """;

  /** Of the questions that nobody is known to have asked any more. */
  static final String DROP_UNASKED =
      """
      DELETE FROM kept_question WHERE NOT EXISTS (
        SELECT 1 FROM kept_asker a WHERE a.platform = kept_question.platform
          AND a.community = kept_question.community AND a.number = kept_question.number)
      """;

  @Override
  public List<KeptQuestion> all(CommunityId community) {
    return sql.read(
        handle ->
            handle
                .select(
                    QUESTIONS + " ORDER BY q.number", community.platform(), community.community())
                .map((row, _) -> question(row))
                .list());
  }

  @Override
  public Optional<KeptQuestion> find(CommunityId community, long number) {
    return sql.read(
        handle ->
            handle
                .select(
                    QUESTIONS + " AND q.number = ?",
                    community.platform(),
                    community.community(),
                    number)
                .map((row, _) -> question(row))
                .findOne());
  }

  private static KeptQuestion question(ResultSet row) throws SQLException {
    return new KeptQuestion(
        row.getLong("number"),
        row.getString("text"),
        KeptQuestion.Status.valueOf(row.getString("status")),
        row.getInt("people"),
        Instant.ofEpochMilli(row.getLong("first_at")),
        Instant.ofEpochMilli(row.getLong("last_at")));
  }

  @Override
  public long add(CommunityId community, String text, Asker asker) {
    return sql.write(
        handle -> {
          long number = Numbers.next(handle, community, "question");
          handle.execute(
              """
              INSERT INTO kept_question (platform, community, number, text, status, taught,
                first_at, last_at)
              VALUES (?, ?, ?, ?, ?, 0, ?, ?)
              """,
              community.platform(),
              community.community(),
              number,
              text,
              KeptQuestion.Status.OPEN.name(),
              asker.at().toEpochMilli(),
              asker.at().toEpochMilli());
          AskerColumns.put(handle, community, number, asker);
          return number;
        });
  }

  @Override
  public void ask(CommunityId community, long number, Asker asker) {
    sql.write(
        handle -> {
          int known =
              handle.execute(
                  """
                  UPDATE kept_question
                  SET last_at = CASE WHEN last_at < ? THEN ? ELSE last_at END
                  WHERE platform = ? AND community = ? AND number = ?
                  """,
                  asker.at().toEpochMilli(),
                  asker.at().toEpochMilli(),
                  community.platform(),
                  community.community(),
                  number);
          if (known > 0) {
            AskerColumns.put(handle, community, number, asker);
          }
          return known;
        });
  }

  @Override
  public List<Asker> askers(CommunityId community, long number) {
    return sql.read(
        handle ->
            handle
                .select(
                    """
                    SELECT member, at, channel, message, answered FROM kept_asker
                    WHERE platform = ? AND community = ? AND number = ? ORDER BY at, member
                    """,
                    community.platform(),
                    community.community(),
                    number)
                .map((row, _) -> AskerColumns.read(community, row))
                .list());
  }

  @Override
  public void mark(CommunityId community, long number, KeptQuestion.Status status) {
    sql.write(
        handle ->
            handle.execute(
                """
                UPDATE kept_question SET status = ?
                WHERE platform = ? AND community = ? AND number = ?
                """,
                status.name(),
                community.platform(),
                community.community(),
                number));
  }

  @Override
  public void answer(CommunityId community, long number, long taught) {
    sql.write(
        handle ->
            handle.execute(
                """
                UPDATE kept_question SET status = ?, taught = ?
                WHERE platform = ? AND community = ? AND number = ?
                """,
                KeptQuestion.Status.ANSWERED.name(),
                taught,
                community.platform(),
                community.community(),
                number));
  }

  @Override
  public List<Long> answeredBy(CommunityId community, long taught) {
    return sql.read(
        handle ->
            handle
                .select(
                    """
                    SELECT number FROM kept_question
                    WHERE platform = ? AND community = ? AND taught = ? AND status = ?
                    ORDER BY number
                    """,
                    community.platform(),
                    community.community(),
                    taught,
                    KeptQuestion.Status.ANSWERED.name())
                .mapTo(Long.class)
                .list());
  }

  @Override
  public void merge(CommunityId community, long from, long into) {
    sql.write(
        handle -> {
          Optional<KeptQuestion> other = find(community, from);
          if (from == into || other.isEmpty() || find(community, into).isEmpty()) {
            return 0;
          }
          AskerColumns.move(handle, community, from, into);
          drop(handle, community, from);
          return handle.execute(
              """
              UPDATE kept_question
              SET first_at = CASE WHEN first_at > ? THEN ? ELSE first_at END,
                last_at = CASE WHEN last_at < ? THEN ? ELSE last_at END
              WHERE platform = ? AND community = ? AND number = ?
              """,
              other.get().first().toEpochMilli(),
              other.get().first().toEpochMilli(),
              other.get().last().toEpochMilli(),
              other.get().last().toEpochMilli(),
              community.platform(),
              community.community(),
              into);
        });
  }

  private static void drop(Handle handle, CommunityId community, long number) {
    for (String table : List.of("kept_asker", "kept_question")) {
      handle.execute(
          "DELETE FROM " + table + " WHERE platform = ? AND community = ? AND number = ?",
          community.platform(),
          community.community(),
          number);
    }
  }

  @Override
  public boolean tell(CommunityId community, long number, String member) {
    return sql.write(
            handle ->
                handle.execute(
                    """
                    UPDATE kept_asker SET answered = 1
                    WHERE platform = ? AND community = ? AND number = ? AND member = ?
                      AND answered = 0
                    """,
                    community.platform(),
                    community.community(),
                    number,
                    member))
        > 0;
  }

  @Override
  public int takeBack(CommunityId community, String member, Instant since) {
    return sql.write(
        handle -> {
          int asked =
              handle.execute(
                  """
                  DELETE FROM kept_asker
                  WHERE platform = ? AND community = ? AND member = ? AND at >= ?
                  """,
                  community.platform(),
                  community.community(),
                  member,
                  since.toEpochMilli());
          handle.execute(DROP_UNASKED);
          return asked;
        });
  }

  @Override
  public int forgetLinks(String member) {
    return sql.write(handle -> AskerColumns.forgetLinks(handle, member));
  }

  @Override
  public int forget(String member) {
    return sql.write(
        handle -> {
          int asked = handle.execute("DELETE FROM kept_asker WHERE member = ?", member);
          handle.execute(DROP_UNASKED);
          return asked;
        });
  }

  @Override
  public int removeBefore(CommunityId community, Instant before) {
    return sql.write(
        handle -> {
          handle.execute(
              """
              DELETE FROM kept_asker WHERE platform = ? AND community = ? AND number IN (
                SELECT number FROM kept_question
                WHERE platform = ? AND community = ? AND last_at < ?)
              """,
              community.platform(),
              community.community(),
              community.platform(),
              community.community(),
              before.toEpochMilli());
          return handle.execute(
              "DELETE FROM kept_question WHERE platform = ? AND community = ? AND last_at < ?",
              community.platform(),
              community.community(),
              before.toEpochMilli());
        });
  }
}
