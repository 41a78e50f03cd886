package io.github.dorasan.daily;

import io.github.dorasan.platform.ChannelRef;
import java.util.List;
import java.util.Optional;

/** Keeps the facts that moderators want posted before others. */
public interface DailyQueue {
  /** A channel's queue, in its order. */
  List<Queued> of(ChannelRef channel);

  /**
   * Adds a fact at the end or at the front.
   *
   * @return as it was added
   */
  Queued add(ChannelRef channel, String fact, Optional<SeriesPart> part, boolean front);

  /**
   * Takes what stands at a place away.
   *
   * @return whether something stood there
   */
  boolean remove(ChannelRef channel, long place);
}
