package io.github.dorasan.daily;

import io.github.dorasan.community.CommunityId;
import java.util.List;
import java.util.Optional;

/** Keeps the facts that moderators wrote themselves. */
public interface OwnFacts {
  /** A community's own facts, the oldest first. */
  List<OwnFact> of(CommunityId community);

  /** The fact with this id. */
  Optional<OwnFact> find(CommunityId community, String id);

  /** Adds a fact, or puts it in the place of the one with its id. */
  void put(OwnFact fact);

  /**
   * Takes a fact away.
   *
   * @return whether there was one
   */
  boolean remove(CommunityId community, String id);
}
