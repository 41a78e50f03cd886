package io.github.dorasan.daily;

import java.util.Optional;

/**
 * What is posted on a date, and why.
 *
 * @param round which time round the channel's facts it is, from 1
 * @param queued what stood in the queue, where it came from there
 */
public record Pick(DailyItem item, Posting.Origin origin, int round, Optional<Queued> queued) {
  /** Which part of a series it is. */
  public Optional<SeriesPart> part() {
    return queued.flatMap(Queued::part);
  }
}
