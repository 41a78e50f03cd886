package io.github.dorasan.daily;

import io.github.dorasan.community.CommunityId;
import io.github.dorasan.platform.ChannelRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps each channel's schedule. */
public interface ScheduleStore {
  /** A channel's schedule. */
  Optional<StoredSchedule> find(ChannelRef channel);

  /** A community's schedules, by channel. */
  List<StoredSchedule> of(CommunityId community);

  /** All schedules, by community and channel. */
  List<StoredSchedule> all();

  /**
   * Puts a schedule in the place of the channel's, if nobody else has written since it was read.
   *
   * @param schedule with the version that was read; 0 where there was none
   * @return whether it was still that version; if not, nothing has changed
   */
  boolean write(StoredSchedule schedule);

  /** Notes up to when a channel's dates have been dealt with. Its version stays. */
  void advance(ChannelRef channel, Instant since);

  /** Takes a channel's schedule away, if there is one. */
  void remove(ChannelRef channel);
}
