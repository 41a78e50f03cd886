package io.github.dorasan.bot;

import io.github.dorasan.community.Changes;
import io.github.dorasan.community.CommunityId;
import io.github.dorasan.community.CommunityServices;
import io.github.dorasan.community.learning.LearningStores;
import io.github.dorasan.community.learning.Overlays;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Executor;

/**
 * What learning from people is made of.
 *
 * @param overlays what communities lay over the knowledge
 * @param behind does what nobody waits for; it may drop it when there is too much
 * @param notes does what is nothing but writing, such as counting, and may do it several times
 */
public record LearningParts(
    CommunityServices services,
    Overlays overlays,
    InstantSource clock,
    Executor behind,
    Executor notes) {

  /** What is kept. */
  LearningStores stores() {
    return services.stores().learning();
  }

  /** How moderators' changes are kept. */
  Changes changes() {
    return services.changes();
  }

  /** Where a community tells the time. */
  ZoneId zone(CommunityId community) {
    return services.settings().of(community).zone();
  }

  /** The day that a community has now. */
  LocalDate today(CommunityId community) {
    return LocalDate.ofInstant(clock.instant(), zone(community));
  }

  /** Does what nobody waits for; where it fails, the log says so, and it is not done again. */
  void later(Runnable work) {
    behind.execute(() -> guarded(work));
  }

  /** Writes what nobody waits for, as {@link #later} does it. */
  void note(Runnable write) {
    guarded(() -> notes.execute(write));
  }

  private static void guarded(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      GroupCommit.lost(e);
    }
  }
}
