package io.github.dorasan.storage;

import io.github.dorasan.community.CommunityId;
import io.github.dorasan.community.learning.GapStore;
import io.github.dorasan.community.learning.LearnedGap;
import java.time.Instant;
import java.util.List;

/** A row for each gap. */
record SqlGaps(Sql sql) implements GapStore {
  @Override
  public long add(CommunityId community, String question, String about, String by, Instant at) {
    return sql.write(
        handle -> {
          long number = Numbers.next(handle, community, "gap");
          handle.execute(
              """
              INSERT INTO learned_gap (platform, community, number, question, about, actor, at)
              VALUES (?, ?, ?, ?, ?, ?, ?)
              """,
              community.platform(),
              community.community(),
              number,
              question,
              about,
              by,
              at.toEpochMilli());
          return number;
        });
  }

  @Override
  public boolean remove(CommunityId community, long number) {
    return sql.write(
            handle ->
                handle.execute(
                    "DELETE FROM learned_gap WHERE platform = ? AND community = ? AND number = ?",
                    community.platform(),
                    community.community(),
                    number))
        > 0;
  }

  @Override
  public List<LearnedGap> all(CommunityId community) {
    return sql.read(
        handle ->
            handle
                .select(
                    """
                    SELECT * FROM learned_gap WHERE platform = ? AND community = ? ORDER BY number
                    """,
                    community.platform(),
                    community.community())
                .map(
                    (row, _) ->
                        new LearnedGap(
                            row.getLong("number"),
                            row.getString("question"),
                            row.getString("about"),
                            row.getString("actor"),
                            Instant.ofEpochMilli(row.getLong("at"))))
                .list());
  }
}
