package io.github.dorasan.storage;

import io.github.dorasan.community.CommunityId;
import io.github.dorasan.community.learning.AnswerCounts;
import java.time.LocalDate;
import java.util.List;

/** A row for each day, kind and entry. */
record SqlAnswerCounts(Sql sql) implements AnswerCounts {
  @Override
  public void count(CommunityId community, LocalDate day, Kind kind, String entry) {
    sql.write(
        handle ->
            handle.execute(
                """
                INSERT INTO answer_count (platform, community, day, kind, entry, times)
                VALUES (?, ?, ?, ?, ?, 1)
                ON CONFLICT (platform, community, day, kind, entry) DO UPDATE
                SET times = answer_count.times + 1
                """,
                community.platform(),
                community.community(),
                day.toString(),
                kind.name(),
                entry));
  }

  @Override
  public List<DayCount> since(CommunityId community, LocalDate day) {
    return sql.read(
        handle ->
            handle
                .select(
                    """
                    SELECT day, kind, entry, times FROM answer_count
                    WHERE platform = ? AND community = ? AND day >= ? ORDER BY day, kind, entry
                    """,
                    community.platform(),
                    community.community(),
                    day.toString())
                .map(
                    (row, _) ->
                        new DayCount(
                            LocalDate.parse(row.getString("day")),
                            Kind.valueOf(row.getString("kind")),
                            row.getString("entry"),
                            row.getInt("times")))
                .list());
  }

  @Override
  public void removeBefore(CommunityId community, LocalDate day) {
    sql.write(
        handle ->
            handle.execute(
                "DELETE FROM answer_count WHERE platform = ? AND community = ? AND day < ?",
                community.platform(),
                community.community(),
                day.toString()));
  }
}
