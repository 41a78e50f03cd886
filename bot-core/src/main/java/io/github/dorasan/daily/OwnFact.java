package io.github.dorasan.daily;

import io.github.dorasan.community.CommunityId;
import java.time.Instant;

/**
 * A fact that a community's moderators wrote themselves.
 *
 * @param id unique within the community; begins with {@value #PREFIX}
 * @param source where it comes from; blank for their own knowledge
 * @param author who wrote it, as members read it
 * @param reviewed whether a moderator has released it for posting
 */
public record OwnFact(
    CommunityId community,
    String id,
    String text,
    String source,
    String author,
    Instant added,
    boolean reviewed) {
  /** The same, released for posting. */
  public OwnFact released() {
    return new OwnFact(community, id, text, source, author, added, true);
  }

  /** What no id of a knowledge folder's fact looks like. */
  public static final String PREFIX = "own.";

  /** The longest text, in UTF-16 units. */
  public static final int LONGEST_TEXT = 280;
}
