package io.github.dorasan.daily;

import io.github.dorasan.community.Transactions;

/** The stores of this room, all on the same database as the communities'. */
public interface DailyStores {
  /** Joins what the stores do. */
  Transactions transactions();

  /** Each channel's schedule. */
  ScheduleStore schedules();

  /** What became of each fact. */
  DailyLedger ledger();

  /** What is to be posted before the rest. */
  DailyQueue queue();

  /** What moderators wrote themselves. */
  OwnFacts ownFacts();
}
