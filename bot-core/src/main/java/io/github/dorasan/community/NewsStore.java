package io.github.dorasan.community;

import io.github.dorasan.reply.Reply;
import java.time.Instant;
import java.util.List;

/** Keeps what moderators are to be told and could not be told yet. */
public interface NewsStore {
  /**
   * News that wait.
   *
   * @param number unique within the community, growing
   * @param since when they could not be told first, to the millisecond
   */
  record Waiting(long number, Reply news, Instant since) {}

  /** Keeps news of a community. */
  void add(CommunityId community, Reply news, Instant since);

  /** All that waits in a community, in the order in which it was kept. */
  List<Waiting> all(CommunityId community);

  /**
   * Takes one away.
   *
   * @return whether it was there; of several who take it, one may tell it
   */
  boolean remove(CommunityId community, long number);

  /** The communities of a platform where something waits. */
  List<CommunityId> waiting(String platform);
}
