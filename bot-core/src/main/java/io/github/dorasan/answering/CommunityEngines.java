package io.github.dorasan.answering;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.dorasan.knowledge.Overlay;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The engines of all communities: what each one's moderators teach and hide, laid over the one
 * knowledge that is live. An engine is laid when it is first asked for, and anew when its overlay
 * has another revision, when an answer expires with the day, when the community wants it more or
 * less sure, and when the knowledge is replaced. The least used are forgotten first; to lay one
 * again costs milliseconds, and what it needs is open for as long as it is borrowed.
 */
public final class CommunityEngines {
  private final LiveEngine live;
  private final InstantSource clock;
  private final Cache<String, Laid> engines;

  /**
   * An engine over another.
   *
   * @param overlay what was left of it on the day that it was laid
   */
  private record Laid(AnswerEngine base, Overlay overlay, AnswerEngine engine) {
    /** Of one revision, what is left shrinks with the days: its size tells it. */
    boolean serves(AnswerEngine live, Overlay wanted, Thresholds thresholds) {
      return base == live
          && overlay.revision() == wanted.revision()
          && overlay.taught().size() == wanted.taught().size()
          && engine.thresholds().equals(thresholds);
    }
  }

  /**
   * Engines over whatever is live.
   *
   * @param clock tells the day
   * @param most how many engines are kept laid
   */
  public CommunityEngines(LiveEngine live, InstantSource clock, int most) {
    this.live = live;
    this.clock = clock;
    this.engines = Caffeine.newBuilder().maximumSize(most).build();
  }

  /**
   * Borrows a community's engine as of now.
   *
   * @param zone of the community: where it tells the day on which an answer expires
   * @throws IllegalStateException if no engine is live any more
   */
  public LiveEngine.Lease lease(Overlay overlay, Thresholds thresholds, ZoneId zone) {
    Overlay today = overlay.on(LocalDate.ofInstant(clock.instant(), zone));
    LiveEngine.Lease lease = live.lease();
    try {
      return lease.lending(engine(lease.engine(), today, thresholds));
    } catch (RuntimeException e) {
      lease.close();
      throw e;
    }
  }

  private AnswerEngine engine(AnswerEngine base, Overlay overlay, Thresholds thresholds) {
    if (overlay.isEmpty() && base.thresholds().equals(thresholds)) {
      engines.invalidate(overlay.community());
      return base;
    }
    // What lies over a knowledge that was replaced would keep that in memory.
    engines.asMap().values().removeIf(laid -> laid.base() != base);
    return engines
        .asMap()
        .compute(
            overlay.community(),
            (_, laid) ->
                laid != null && laid.serves(base, overlay, thresholds)
                    ? laid
                    : new Laid(base, overlay, base.overlaid(overlay, thresholds)))
        .engine();
  }

  /** How many engines are laid now. */
  long laid() {
    engines.cleanUp();
    return engines.estimatedSize();
  }
}
