package io.github.dorasan.launcher.chaos;

import io.github.dorasan.daily.DailySchedule;
import io.github.dorasan.daily.DailyStores;
import io.github.dorasan.daily.Posting;
import io.github.dorasan.daily.StoredSchedule;
import io.github.dorasan.platform.ChannelRef;
import io.github.dorasan.storage.Database;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Daily facts that fall due while everything fails. */
final class DailyFacts {
  private static final String HEADING = "Fact of the day";

  private final DailyStores stores;
  private final List<Due> all = new ArrayList<>();

  private record Due(Side side, ChannelRef channel, LocalDate date) {}

  DailyFacts(Database database) {
    this.stores = database.daily();
  }

  /** One is due in a new channel at a moment, which may be in the middle of a minute. */
  void due(Side side, Instant moment) {
    ChannelRef channel = side.newChannel("daily-" + all.size());
    Instant second = moment.truncatedTo(ChronoUnit.SECONDS);
    DailySchedule schedule =
        new DailySchedule(
            LocalTime.ofInstant(second, ZoneOffset.UTC),
            ZoneOffset.UTC,
            EnumSet.allOf(DayOfWeek.class),
            new TreeSet<>(),
            false,
            false);
    boolean _ =
        stores
            .schedules()
            .write(
                new StoredSchedule(
                    channel, schedule, Optional.empty(), second.minus(Duration.ofHours(1)), 0));
    all.add(new Due(side, channel, LocalDate.ofInstant(second, ZoneOffset.UTC)));
  }

  /** Whether each has its end, and the moderators were told where there is none. */
  boolean isSettled() {
    return all.stream()
        .allMatch(due -> posting(due).filter(one -> !one.state().open() && one.told()).isPresent());
  }

  private Optional<Posting> posting(Due due) {
    return stores.ledger().find(due.channel(), due.date());
  }

  /** Enters what came of them. */
  void enter(Books books) {
    int shown = 0;
    int twice = 0;
    int undeclared = 0;
    int untold = 0;
    Map<Posting.State, Integer> missing = new EnumMap<>(Posting.State.class);
    for (Due due : all) {
      int posts = due.side().count(due.channel(), HEADING);
      Optional<Posting> posting = posting(due);
      boolean declared =
          posting
              .filter(one -> !one.state().open() && one.state() != Posting.State.SENT)
              .isPresent();
      shown += posts > 0 ? 1 : 0;
      twice += posts > 1 ? 1 : 0;
      undeclared += posts == 0 && !declared ? 1 : 0;
      untold += declared && !posting.orElseThrow().told() ? 1 : 0;
      if (declared) {
        missing.merge(posting.orElseThrow().state(), 1, Integer::sum);
      }
    }
    books
        .tell("daily facts due", all.size())
        .tell("daily facts posted", shown)
        .none("daily facts posted twice", twice)
        .tell("daily facts that the ledger does not know for posted", missing)
        .none("of these, the moderators were not told", untold)
        .none("daily facts missing without a word", undeclared);
  }
}
