package io.github.dorasan.bot;

import io.github.dorasan.community.Changes;
import io.github.dorasan.community.CommunityStores;
import io.github.dorasan.community.MemberHash;
import io.github.dorasan.community.learning.LearningSettings;
import io.github.dorasan.community.learning.Moderators;
import io.github.dorasan.community.learning.Overlays;
import io.github.dorasan.community.learning.Platforms;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What learning from people is made of.
 *
 * @param changes how moderators' changes are kept
 * @param members hashes members
 * @param overlays what communities lay over the knowledge, to ask whether they want quiet
 * @param moderators the way to each community's moderators
 * @param platforms where messages can be sent and changed
 * @param behind does what nobody waits for, such as counting; it may drop it when there is too much
 */
public record LearningParts(
    CommunityStores stores,
    Changes changes,
    MemberHash members,
    Overlays overlays,
    LearningSettings settings,
    Moderators moderators,
    Platforms platforms,
    InstantSource clock,
    Executor behind) {
  private static final Logger LOG = LoggerFactory.getLogger(LearningParts.class);

  /** Does what nobody waits for; where it fails, the log says so, and it is not done again. */
  void later(Runnable work) {
    behind.execute(
        () -> {
          try {
            work.run();
          } catch (RuntimeException e) {
            LOG.warn("Something that was to be learnt is lost: {}", e.getMessage(), e);
          }
        });
  }
}
