package io.github.dorasan.community;

import io.github.dorasan.platform.ChannelRef;
import java.util.List;

/** All that is kept of a community, in whichever store of the database. */
public interface CommunityData {
  /** The communities of which anything is kept, in their order. */
  List<CommunityId> communities();

  /**
   * Gives a community's data to the id that the platform gave it, and those of one channel to that
   * channel's new id. Of what was kept there already under the new id, what is of a kind that the
   * community brings gives way. Does nothing where nothing is kept under the old id.
   */
  void move(ChannelRef from, ChannelRef to);

  /** Deletes all of a community, but for the note that it has changed. */
  void erase(CommunityId community);
}
