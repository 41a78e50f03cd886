package io.github.dorasan.storage;

import io.github.dorasan.community.ArrivalStore;
import java.time.Instant;

/** A row for each thing that came in lately. */
record SqlArrivals(Sql sql) implements ArrivalStore {
  @Override
  public boolean claim(String platform, String what, Instant at) {
    return sql.write(
        handle ->
            handle.execute(
                    """
                    INSERT INTO arrival (platform, what, at) VALUES (?, ?, ?)
                    ON CONFLICT DO NOTHING
                    """,
                    platform,
                    what,
                    at.toEpochMilli())
                > 0);
  }

  @Override
  public void removeBefore(Instant limit) {
    sql.write(handle -> handle.execute("DELETE FROM arrival WHERE at < ?", limit.toEpochMilli()));
  }
}
