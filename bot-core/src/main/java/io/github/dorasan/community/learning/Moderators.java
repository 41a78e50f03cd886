package io.github.dorasan.community.learning;

import io.github.dorasan.community.CommunityId;
import io.github.dorasan.reply.Reply;

/** The way to a community's moderators. */
public interface Moderators {
  /** Tells them something, where they read it. */
  void tell(CommunityId community, Reply reply);
}
