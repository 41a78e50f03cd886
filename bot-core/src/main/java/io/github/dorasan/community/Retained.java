package io.github.dorasan.community;

import java.time.Instant;

/** A store that keeps people's texts for a limited time. */
@FunctionalInterface
public interface Retained {
  /**
   * Removes a community's texts that were last used before then.
   *
   * @return how many
   */
  int removeBefore(CommunityId community, Instant limit);
}
