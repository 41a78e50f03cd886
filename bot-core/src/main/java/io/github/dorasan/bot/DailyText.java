package io.github.dorasan.bot;

import io.github.dorasan.daily.DailySchedule;
import io.github.dorasan.daily.Pick;
import io.github.dorasan.daily.Planned;
import io.github.dorasan.daily.Posting;
import io.github.dorasan.daily.SeriesPart;
import io.github.dorasan.daily.StoredSchedule;
import io.github.dorasan.model.Topic;
import io.github.dorasan.reply.DailyComposer;
import io.github.dorasan.reply.Wording;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts schedules and dates into words. */
record DailyText(KnowledgeView knowledge) {
  private Wording wording() {
    return knowledge.wording();
  }

  private Locale language() {
    return wording().language();
  }

  DailyComposer composer() {
    return new DailyComposer(knowledge.base(), wording());
  }

  /** What a schedule says, such as "Every day at 09:00 (Europe/Paris)". */
  String schedule(DailySchedule schedule) {
    String days =
        schedule.days().size() == DayOfWeek.values().length
            ? wording().text("daily.every-day")
            : schedule.days().stream()
                .map(day -> day.getDisplayName(TextStyle.FULL, language()))
                .collect(Collectors.joining(", "));
    Map<String, String> values =
        Map.of(
            "days", days,
            "time", schedule.time().toString(),
            "zone", schedule.zone().getId(),
            "topics", topics(schedule));
    return wording().text("daily.schedule", values)
        + (schedule.quiet() ? " " + wording().text("daily.quiet") : "")
        + (schedule.pinned() ? " " + wording().text("daily.pinned") : "");
  }

  private String topics(DailySchedule schedule) {
    return schedule.topics().isEmpty()
        ? wording().text("daily.all-topics")
        : schedule.topics().stream()
            .flatMap(id -> Stream.ofNullable(knowledge.base().topics().get(id)))
            .map(Topic::name)
            .collect(Collectors.joining(", "));
  }

  /** When the next fact is posted, in the schedule's own zone. */
  String next(StoredSchedule stored, DailyDesk desk) {
    return moment(stored.schedule(), desk.next(stored));
  }

  /** A date with its time, such as "Friday, June 26, 2026, 09:00 (Europe/Paris)". */
  String moment(DailySchedule schedule, LocalDate date) {
    String time =
        schedule
            .due(date)
            .map(due -> due.atZone(schedule.zone()).toLocalTime().toString())
            .orElse(schedule.time().toString());
    return composer().date(date) + ", " + time + " (" + schedule.zone().getId() + ")";
  }

  /** What has become of a date, in a few words. */
  String state(Posting posting) {
    return switch (posting.state()) {
      case SENT -> wording().text("daily.state.sent");
      case RESERVED -> wording().text("daily.state.reserved");
      case WAITING -> wording().text("daily.state.waiting");
      case REFUSED -> wording().text("daily.state.refused", Map.of("reason", posting.detail()));
      case UNKNOWN -> wording().text("daily.state.unknown");
      case LATE -> wording().text("daily.state.late");
      case LIMITED -> wording().text("daily.state.limited");
      case EMPTY -> wording().text("daily.state.empty");
      case SKIPPED -> wording().text("daily.state.skipped");
    };
  }

  /** A line of the week. */
  String line(Planned planned) {
    String what =
        planned
            .settled()
            .map(this::state)
            .or(() -> planned.pick().map(pick -> pick.item().text() + why(pick)))
            .orElseGet(() -> wording().text("daily.state.empty"));
    return composer().date(planned.date()) + ": " + what;
  }

  private String why(Pick pick) {
    Optional<String> part = pick.part().flatMap(this::part);
    return switch (pick.origin()) {
      case QUEUE -> " (" + part.orElseGet(() -> wording().text("daily.from-queue")) + ")";
      case DATE -> " (" + wording().text("daily.from-date") + ")";
      case DECK, NONE -> "";
    };
  }

  /** Which part of a series it is. */
  Optional<String> part(SeriesPart part) {
    return composer().seriesLine(part.series(), part.number(), part.of());
  }
}
