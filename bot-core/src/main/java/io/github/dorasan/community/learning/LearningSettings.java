package io.github.dorasan.community.learning;

import io.github.dorasan.community.CommunityId;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** What learning needs to know of a community's settings. */
public interface LearningSettings {
  /** Before anything is set: no links, no zone. */
  LearningSettings NONE =
      new LearningSettings() {
        @Override
        public boolean keepsLinks(CommunityId community) {
          return false;
        }

        @Override
        public ZoneId zone(CommunityId community) {
          return ZoneOffset.UTC;
        }

        @Override
        public String name(CommunityId community) {
          return community.community();
        }
      };

  /** Whether the places where questions were asked may be kept. */
  boolean keepsLinks(CommunityId community);

  /** Where it tells the day. */
  ZoneId zone(CommunityId community);

  /** What its members call it. */
  String name(CommunityId community);
}
