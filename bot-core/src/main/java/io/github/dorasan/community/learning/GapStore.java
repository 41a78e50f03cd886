package io.github.dorasan.community.learning;

import io.github.dorasan.community.CommunityId;
import java.time.Instant;
import java.util.List;

/** Keeps what moderators said is not covered. */
public interface GapStore {
  /**
   * Adds one.
   *
   * @return its number
   */
  long add(CommunityId community, String question, String about, String by, Instant at);

  /**
   * Takes one away.
   *
   * @return whether it was there
   */
  boolean remove(CommunityId community, long number);

  /** All of a community's, by number. */
  List<LearnedGap> all(CommunityId community);
}
