package io.github.dorasan.community;

import java.util.List;

/** Tells every instance of the bot which communities have changed. */
public interface ChangeFeed {
  /** Before every revision. */
  long START = 0;

  /**
   * A community and when it last changed.
   *
   * @param revision grows with every change of any community
   */
  record Change(CommunityId community, long revision) {}

  /**
   * Notes that a community has changed. To be called in the same {@link Transactions#in} as the
   * change: it is then seen together with it.
   */
  void raise(CommunityId community);

  /**
   * The communities that have changed since a revision, each once, in the order of their last
   * change. Whoever asks again from the last one's revision misses none.
   *
   * @param revision {@link #START} or that of a change
   */
  List<Change> since(long revision);
}
