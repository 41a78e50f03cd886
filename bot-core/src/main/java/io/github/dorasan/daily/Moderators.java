package io.github.dorasan.daily;

import io.github.dorasan.community.CommunityId;
import io.github.dorasan.platform.ChannelRef;
import io.github.dorasan.reply.Reply;

/** The way to those who look after a community. */
public interface Moderators {
  /**
   * Tells them something. Whoever it is who cannot be reached is not waited for.
   *
   * @param about the channel that it is about
   */
  void tell(CommunityId community, ChannelRef about, Reply news);
}
