package io.github.dorasan.community;

import java.time.Instant;
import java.util.List;

/** Keeps which communities the bot has left, until it returns or their data are deleted. */
public interface DepartureStore {
  /** Notes that the bot has left; where that is noted already, the earlier time stays. */
  void left(CommunityId community, Instant at);

  /** Notes that the bot is back. */
  void returned(CommunityId community);

  /** The communities that the bot left before then, those it left first first. */
  List<CommunityId> leftBefore(Instant limit);
}
