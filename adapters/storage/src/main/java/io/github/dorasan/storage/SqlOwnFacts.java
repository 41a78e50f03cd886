package io.github.dorasan.storage;

import io.github.dorasan.community.CommunityId;
import io.github.dorasan.daily.OwnFact;
import io.github.dorasan.daily.OwnFacts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A row for each fact. */
record SqlOwnFacts(Sql sql) implements OwnFacts {
  @Override
  public List<OwnFact> of(CommunityId community) {
    return sql.read(
        handle ->
            handle
                .select(
                    """
                    SELECT * FROM daily_own_fact WHERE platform = ? AND community = ?
                    ORDER BY added, id
                    """,
                    community.platform(),
                    community.community())
                .map(
                    (row, _) ->
                        new OwnFact(
                            community,
                            row.getString("id"),
                            row.getString("fact_text"),
                            row.getString("source"),
                            row.getString("author"),
                            Instant.ofEpochMilli(row.getLong("added")),
                            row.getInt("reviewed") == 1))
                .list());
  }

  @Override
  public Optional<OwnFact> find(CommunityId community, String id) {
    return of(community).stream().filter(fact -> fact.id().equals(id)).findFirst();
  }

  @Override
  public void put(OwnFact fact) {
    sql.write(
        handle ->
            handle.execute(
                """
                INSERT INTO daily_own_fact (platform, community, id, fact_text, source, author,
                  added, reviewed)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (platform, community, id) DO UPDATE SET fact_text = excluded.fact_text,
                  source = excluded.source, author = excluded.author, added = excluded.added,
                  reviewed = excluded.reviewed
                """,
                fact.community().platform(),
                fact.community().community(),
                fact.id(),
                fact.text(),
                fact.source(),
                fact.author(),
                fact.added().toEpochMilli(),
                fact.reviewed() ? 1 : 0));
  }

  @Override
  public boolean remove(CommunityId community, String id) {
    return sql.write(
        handle ->
            handle.execute(
                    "DELETE FROM daily_own_fact WHERE platform = ? AND community = ? AND id = ?",
                    community.platform(),
                    community.community(),
                    id)
                == 1);
  }
}
