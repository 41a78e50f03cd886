package io.github.dorasan.community.learning;

import io.github.dorasan.community.CommunityId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Keeps what moderators taught, in every version. */
public interface TaughtStore {
  /** An answer of some community. */
  record Located(CommunityId community, TaughtVersion version) {}

  /** What a community has been taught and has not been removed, by number. */
  List<TaughtVersion> current(CommunityId community);

  /** The last version of an answer, removed or not. */
  Optional<TaughtVersion> latest(CommunityId community, long number);

  /** All versions of an answer, the newest first. */
  List<TaughtVersion> history(CommunityId community, long number);

  /** A number that no answer of the community has; that of an answer added next. */
  long nextNumber(CommunityId community);

  /**
   * Adds a version, if nobody else has added it since the one before was read.
   *
   * @return whether the one before was still the latest; if not, nothing has changed
   */
  boolean save(CommunityId community, TaughtVersion version);

  /** Answers of all communities that hold no more on a day and that nobody was told of. */
  List<Located> expiredBefore(LocalDate day);

  /**
   * Notes that the moderators are told now that an answer holds no more.
   *
   * @return whether nobody had told them of this version before
   */
  boolean tellExpired(CommunityId community, long number, int version);
}
