package io.github.dorasan.model;

import java.time.MonthDay;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a knowledge folder says about facts that are posted day by day.
 *
 * @param series facts to be posted one after another, in the order of the folder
 * @param dates the facts that belong to a day of the year; they are posted on that day only
 */
public record DailyPlan(List<Series> series, SequencedMap<MonthDay, List<FactId>> dates) {
  /** No series and no dates. */
  public static final DailyPlan NONE = new DailyPlan(List.of(), new LinkedHashMap<>());

  /** Copies both. */
  public DailyPlan {
    series = List.copyOf(series);
    dates = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(dates));
  }

  /**
   * Facts that are told in an order.
   *
   * @param id unique among the series of the folder
   * @param name as a member reads it
   */
  public record Series(String id, String name, List<FactId> facts) {
    /** Copies the facts. */
    public Series {
      facts = List.copyOf(facts);
    }
  }

  /** The series with this id. */
  public Optional<Series> series(String id) {
    return series.stream().filter(one -> one.id().equals(id)).findFirst();
  }

  /** All facts that belong to a day of the year. */
  public Set<FactId> dated() {
    return dates.values().stream().flatMap(List::stream).collect(Collectors.toSet());
  }
}
