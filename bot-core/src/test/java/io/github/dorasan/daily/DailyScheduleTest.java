package io.github.dorasan.daily;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each date has at most one moment, whatever the clocks do. */
class DailyScheduleTest {
  private static DailySchedule at(String time, String zone, DayOfWeek... days) {
    return new DailySchedule(
        LocalTime.parse(time),
        ZoneId.of(zone),
        days.length == 0 ? EnumSet.allOf(DayOfWeek.class) : Set.of(days),
        new TreeSet<>(),
        false,
        false);
  }

  @ParameterizedTest
  @CsvSource({
    // an ordinary day
    "09:00, Asia/Tokyo, 2026-06-25, 2026-06-25T00:00:00Z",
    // 02:00 to 03:00 is left out: moved to the first instant after it
    "02:30, Europe/Paris, 2026-03-29, 2026-03-29T01:00:00Z",
    "02:00, Europe/Paris, 2026-03-29, 2026-03-29T01:00:00Z",
    "03:00, Europe/Paris, 2026-03-29, 2026-03-29T01:00:00Z",
    "01:59, Europe/Paris, 2026-03-29, 2026-03-29T00:59:00Z",
    // 02:00 to 03:00 comes twice: the first one
    "02:30, Europe/Paris, 2026-10-25, 2026-10-25T00:30:00Z",
    "03:00, Europe/Paris, 2026-10-25, 2026-10-25T02:00:00Z",
    "01:30, America/New_York, 2026-11-01, 2026-11-01T05:30:00Z",
    "02:30, America/New_York, 2026-03-08, 2026-03-08T07:00:00Z",
    // half an hour only
    "02:15, Australia/Lord_Howe, 2026-10-04, 2026-10-03T15:30:00Z",
    "01:45, Australia/Lord_Howe, 2026-04-05, 2026-04-04T14:45:00Z",
    // midnight itself is left out
    "00:00, Africa/Cairo, 2026-04-24, 2026-04-23T22:00:00Z"
  })
  void isDueAt(String time, String zone, LocalDate date, Instant due) {
    assertThat(at(time, zone).due(date)).hasValue(due);
  }

  @Test
  void aDateThatAZoneLeftOutIsNeverDue() {
    DailySchedule schedule = at("09:00", "Pacific/Apia");
    assertThat(schedule.due(LocalDate.of(2011, 12, 30))).isEmpty();
    assertThat(schedule.next(Instant.parse("2011-12-29T20:00:00Z")))
        .as("from the 29th at ten to the 31st at nine")
        .isEqualTo("2011-12-30T19:00:00Z");
  }

  @Test
  void onlyItsDaysOfTheWeekAreDue() {
    DailySchedule schedule = at("09:00", "UTC", DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    assertThat(schedule.due(LocalDate.of(2026, 6, 25))).as("a Thursday").isEmpty();
    assertThat(schedule.next(Instant.parse("2026-06-25T12:00:00Z")))
        .isEqualTo("2026-06-26T09:00:00Z");
    assertThat(schedule.next(Instant.parse("2026-06-26T09:00:00Z")))
        .as("after, not at")
        .isEqualTo("2026-06-29T09:00:00Z");
    assertThat(schedule.nextDates(Instant.parse("2026-06-25T12:00:00Z"), 3))
        .containsExactly(
            LocalDate.of(2026, 6, 26), LocalDate.of(2026, 6, 29), LocalDate.of(2026, 7, 3));
  }

  @Test
  void aScheduleWithoutDaysIsNone() {
    assertThatThrownBy(
            () ->
                new DailySchedule(
                    LocalTime.NOON, ZoneId.of("UTC"), Set.of(), new TreeSet<>(), false, false))
        .hasMessageContaining("at least one day");
  }

  @Test
  void whatIsOwedLiesBetweenTwoInstants() {
    DailySchedule schedule = at("09:00", "Asia/Tokyo");
    Instant first = Instant.parse("2026-06-25T00:00:00Z");
    assertThat(schedule.dueBetween(first, first.plus(Duration.ofDays(2))))
        .as("the first is over, the last is due")
        .containsExactly(LocalDate.of(2026, 6, 26), LocalDate.of(2026, 6, 27));
    assertThat(schedule.dueBetween(first, first)).isEmpty();
    assertThat(schedule.dueBetween(first, first.minusSeconds(1))).isEmpty();
  }

  @Test
  void aMoveToAnotherZoneKeepsTheDates() {
    // Posted on the 25th at nine in Tokyo; then the schedule moves to New York, where nine on the
    // 25th is still to come: the same date again, which the ledger holds already.
    Instant posted = at("09:00", "Asia/Tokyo").due(LocalDate.of(2026, 6, 25)).orElseThrow();
    assertThat(
            at("09:00", "America/New_York").dueBetween(posted, posted.plus(Duration.ofHours(20))))
        .containsExactly(LocalDate.of(2026, 6, 25));
  }

  @Test
  void inAnyZoneEveryDateHasOneMomentAndNextFindsItFromTheOneBefore() {
    Random random = new Random(7);
    List<String> zones = ZoneId.getAvailableZoneIds().stream().sorted().toList();
    for (int i = 0; i < 300; i++) {
      String zone = zones.get(random.nextInt(zones.size()));
      DailySchedule schedule =
          at("%02d:%02d".formatted(random.nextInt(24), random.nextInt(60)), zone);
      LocalDate date = LocalDate.of(1990 + random.nextInt(60), 1, 1).plusDays(random.nextInt(300));
      checkRun(schedule, date);
    }
  }

  /** 70 dates: most runs have a change of the clocks in them. */
  private static void checkRun(DailySchedule schedule, LocalDate first) {
    List<Instant> due = new ArrayList<>();
    List<LocalDate> dates = new ArrayList<>();
    first
        .datesUntil(first.plusDays(70))
        .forEach(
            date ->
                schedule
                    .due(date)
                    .ifPresent(
                        instant -> {
                          due.add(instant);
                          dates.add(date);
                        }));
    assertThat(due).as("%s from %s", schedule, first).isSorted().doesNotHaveDuplicates();
    assertThat(due.size()).isGreaterThanOrEqualTo(69);
    for (int i = 1; i < due.size(); i++) {
      assertThat(schedule.next(due.get(i - 1))).isEqualTo(due.get(i));
      assertThat(schedule.next(due.get(i).minusMillis(1))).isEqualTo(due.get(i));
    }
    assertThat(schedule.dueBetween(due.getFirst().minusMillis(1), due.getLast())).isEqualTo(dates);
    assertThat(schedule.nextDates(due.getFirst().minusMillis(1), 30))
        .isEqualTo(dates.subList(0, 30));
  }
}
