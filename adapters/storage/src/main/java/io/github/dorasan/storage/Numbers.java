package io.github.dorasan.storage;

import io.github.dorasan.community.CommunityId;
import org.jdbi.v3.core.Handle;

/** Gives out numbers within a community: none of a kind twice, even when its thing has gone. */
final class Numbers {
  private Numbers() {}

  /** The next number of a kind, from 1; to be called within a transaction. */
  static long next(Handle handle, CommunityId community, String kind) {
    handle.execute(
        """
        INSERT INTO last_number (platform, community, kind, number) VALUES (?, ?, ?, 1)
        ON CONFLICT (platform, community, kind) DO UPDATE SET number = last_number.number + 1
        """,
        community.platform(),
        community.community(),
        kind);
    return handle
        .select(
            "SELECT number FROM last_number WHERE platform = ? AND community = ? AND kind = ?",
            community.platform(),
            community.community(),
            kind)
        .mapTo(Long.class)
        .one();
  }
}
