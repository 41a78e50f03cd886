package io.github.dorasan.community.learning;

import io.github.dorasan.community.CommunityId;
import io.github.dorasan.model.EntryId;
import java.time.Instant;
import java.util.List;

/** Keeps one vote of each member on each answer, and the cases that votes opened. */
public interface VoteStore {
  /** How an entry's votes stand. */
  record Tally(EntryId entry, int helpful, int unhelpful) {}

  /** Puts a vote in the place of the member's earlier one. */
  void cast(CommunityId community, Vote vote);

  /** A community's votes since then, by entry, the least helpful first. */
  List<Tally> tallies(CommunityId community, Instant since);

  /**
   * Opens a case about an entry.
   *
   * @return whether none was open
   */
  boolean openCase(CommunityId community, EntryId entry, Instant at);

  /**
   * Closes the case about an entry.
   *
   * @return whether one was open
   */
  boolean closeCase(CommunityId community, EntryId entry);

  /** Entries with an open case, by id. */
  List<EntryId> openCases(CommunityId community);

  /**
   * Removes a member's votes in every community.
   *
   * @return how many
   */
  int forget(String member);
}
