package io.github.dorasan.bot;

import io.github.dorasan.answering.AnswerEngine;
import io.github.dorasan.answering.CommunityEngines;
import io.github.dorasan.answering.LiveEngine;
import io.github.dorasan.answering.Thresholds;
import io.github.dorasan.community.CommunityId;
import io.github.dorasan.community.learning.LearningSettings;
import io.github.dorasan.community.learning.Overlays;
import io.github.dorasan.platform.ChannelRef;
import io.github.dorasan.platform.Setting;
import io.github.dorasan.reply.Wording;
import java.util.function.Function;

/**
 * Lends each community the knowledge with what its moderators lay over it; in private and wherever
 * else the knowledge alone.
 */
public final class Places implements Lending {
  private final LiveEngine live;
  private final CommunityEngines engines;
  private final Overlays overlays;
  private final Function<CommunityId, Thresholds> thresholds;
  private final LearningSettings settings;
  private final Wording wording;

  /**
   * Places that share one live knowledge.
   *
   * @param engines over the same
   * @param thresholds how sure each community wants the bot to be
   */
  public Places(
      LiveEngine live,
      CommunityEngines engines,
      Overlays overlays,
      Function<CommunityId, Thresholds> thresholds,
      LearningSettings settings,
      Wording wording) {
    this.live = live;
    this.engines = engines;
    this.overlays = overlays;
    this.thresholds = thresholds;
    this.settings = settings;
    this.wording = wording;
  }

  @Override
  public <T> T lend(ChannelRef channel, Setting setting, Function<KnowledgeView, T> use) {
    try (LiveEngine.Lease lease = lease(channel, setting)) {
      AnswerEngine engine = lease.engine();
      return use.apply(KnowledgeView.of(engine, wording));
    }
  }

  private LiveEngine.Lease lease(ChannelRef channel, Setting setting) {
    if (setting != Setting.COMMUNITY) {
      return live.lease();
    }
    CommunityId community = CommunityId.of(channel);
    return engines.lease(
        overlays.of(community), thresholds.apply(community), settings.zone(community));
  }
}
