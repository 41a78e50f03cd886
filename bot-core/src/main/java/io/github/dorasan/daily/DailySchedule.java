package io.github.dorasan.daily;

import io.github.dorasan.model.TopicId;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * When a channel's facts are due, and which. Each date has at most one moment: a time that comes
 * twice counts the first time, and one that does not exist is moved to the first instant after the
 * gap.
 *
 * @param days at least one
 * @param topics what the facts are about; empty for all
 * @param quiet whether nobody is notified
 * @param pinned whether a post is pinned
 */
public record DailySchedule(
    LocalTime time,
    ZoneId zone,
    Set<DayOfWeek> days,
    SortedSet<TopicId> topics,
    boolean quiet,
    boolean pinned) {
  /** Some zones have left out a whole date; a week of seven days then has six. */
  private static final int DAYS_AHEAD = 16;

  /** Copies days and topics. */
  public DailySchedule {
    if (days.isEmpty()) {
      throw new IllegalArgumentException("a schedule has at least one day of the week");
    }
    days = Collections.unmodifiableSet(EnumSet.copyOf(days));
    topics = Collections.unmodifiableSortedSet(new TreeSet<>(topics));
  }

  /** The moment of a date; empty where the date is not one of the schedule's, or does not exist. */
  public Optional<Instant> due(LocalDate date) {
    boolean exists = date.atStartOfDay(zone).toLocalDate().equals(date);
    if (!exists || !days.contains(date.getDayOfWeek())) {
      return Optional.empty();
    }
    LocalDateTime local = date.atTime(time);
    ZoneOffsetTransition transition = zone.getRules().getTransition(local);
    boolean missing = transition != null && transition.isGap();
    return Optional.of(
        missing
            ? transition.getInstant()
            : local.atZone(zone).withEarlierOffsetAtOverlap().toInstant());
  }

  /** The first moment after an instant. */
  public Instant next(Instant after) {
    return moments(dateOf(after).minusDays(1), DAYS_AHEAD)
        .map(Moment::due)
        .filter(due -> due.isAfter(after))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no day in two weeks: " + this));
  }

  /** The dates, the earliest first, whose moment is after one instant and not after another. */
  public List<LocalDate> dueBetween(Instant after, Instant upTo) {
    LocalDate first = dateOf(after).minusDays(1);
    long count = Math.max(0, dateOf(upTo).toEpochDay() - first.toEpochDay() + 1);
    return moments(first, count)
        .filter(moment -> moment.due().isAfter(after) && !moment.due().isAfter(upTo))
        .map(Moment::date)
        .toList();
  }

  /** The next dates after an instant, the earliest first. */
  public List<LocalDate> nextDates(Instant after, int count) {
    LocalDate first = dateOf(after).minusDays(1);
    return moments(first, (count + 2L) * DAYS_AHEAD)
        .filter(moment -> moment.due().isAfter(after))
        .map(Moment::date)
        .limit(count)
        .toList();
  }

  /** The date that it is at an instant. */
  public LocalDate dateOf(Instant instant) {
    return instant.atZone(zone).toLocalDate();
  }

  /** The first instant after a date. */
  public Instant endOf(LocalDate date) {
    return date.plusDays(1).atStartOfDay(zone).toInstant();
  }

  private record Moment(LocalDate date, Instant due) {}

  private Stream<Moment> moments(LocalDate first, long count) {
    return first
        .datesUntil(first.plusDays(count))
        .flatMap(date -> due(date).map(due -> new Moment(date, due)).stream());
  }
}
