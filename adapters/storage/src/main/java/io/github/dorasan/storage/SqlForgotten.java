package io.github.dorasan.storage;

import io.github.dorasan.community.ForgottenStore;
import java.time.Instant;
import java.util.Optional;

/** A row for each member. */
record SqlForgotten(Sql sql) implements ForgottenStore {
  @Override
  public void add(String memberHash, Instant at) {
    sql.write(
        handle ->
            handle.execute(
                """
                INSERT INTO forgotten (member, at) VALUES (?, ?)
                ON CONFLICT (member) DO UPDATE SET at = excluded.at
                """,
                memberHash,
                at.toEpochMilli()));
  }

  @Override
  public Optional<Instant> when(String memberHash) {
    return sql.read(
        handle ->
            handle
                .select("SELECT at FROM forgotten WHERE member = ?", memberHash)
                .map((row, _) -> Instant.ofEpochMilli(row.getLong("at")))
                .findOne());
  }
}
