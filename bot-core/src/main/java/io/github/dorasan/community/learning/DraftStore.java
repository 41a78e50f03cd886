package io.github.dorasan.community.learning;

import io.github.dorasan.community.CommunityId;
import java.time.Instant;
import java.util.Optional;

/** Keeps drafts for as long as they are looked at. */
public interface DraftStore {
  /**
   * Keeps a draft, and drops what nobody wants any more.
   *
   * @param now drafts of any community that ended before are dropped
   * @return its number, unique within the community
   */
  long add(CommunityId community, TeachingDraft draft, Instant now);

  /** A draft that has not ended. */
  Optional<TeachingDraft> find(CommunityId community, long number, Instant now);

  /**
   * Drops a draft.
   *
   * @return whether it was there: of two who use it up, one is told
   */
  boolean remove(CommunityId community, long number);
}
