package io.github.dorasan.storage;

import io.github.dorasan.community.Transactions;
import io.github.dorasan.daily.DailyLedger;
import io.github.dorasan.daily.DailyQueue;
import io.github.dorasan.daily.DailyStores;
import io.github.dorasan.daily.OwnFacts;
import io.github.dorasan.daily.ScheduleStore;
import io.github.dorasan.daily.SeriesPart;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** The stores of the daily facts. */
record SqlDaily(Sql sql) implements DailyStores {
  @Override
  public Transactions transactions() {
    return sql;
  }

  @Override
  public ScheduleStore schedules() {
    return new SqlSchedules(sql);
  }

  @Override
  public DailyLedger ledger() {
    return new SqlLedger(sql);
  }

  @Override
  public DailyQueue queue() {
    return new SqlQueue(sql);
  }

  @Override
  public OwnFacts ownFacts() {
    return new SqlOwnFacts(sql);
  }

  /** The part of a series that a row names, if it does. */
  static Optional<SeriesPart> part(ResultSet row) throws SQLException {
    String series = row.getString("series");
    return series == null
        ? Optional.empty()
        : Optional.of(new SeriesPart(series, row.getInt("part"), row.getInt("parts")));
  }
}
