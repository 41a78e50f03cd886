package io.github.dorasan.daily;

import io.github.dorasan.community.CommunityId;
import io.github.dorasan.knowledge.KnowledgeBase;

/** The knowledge that holds in a community now, without what its moderators have hidden. */
public interface DailyKnowledge {
  /** Returns the same object until the knowledge changes. */
  KnowledgeBase of(CommunityId community);
}
