package io.github.dorasan.bot;

import io.github.dorasan.answering.CommunityEngines;
import io.github.dorasan.answering.LiveEngine;
import io.github.dorasan.community.CommunityId;
import io.github.dorasan.community.CommunityServices;
import io.github.dorasan.community.Settings;
import io.github.dorasan.community.learning.Overlays;
import io.github.dorasan.knowledge.KnowledgeBase;
import io.github.dorasan.platform.ChannelRef;
import io.github.dorasan.platform.Setting;
import java.util.function.Function;

/**
 * Lends each community the knowledge with what its moderators lay over it; in private and wherever
 * else the knowledge alone.
 */
public final class Places implements Lending {
  private final LiveEngine live;
  private final CommunityEngines engines;
  private final Overlays overlays;
  private final CommunityServices services;

  /**
   * Places that share one live knowledge.
   *
   * @param engines over the same
   */
  public Places(
      LiveEngine live, CommunityEngines engines, Overlays overlays, CommunityServices services) {
    this.live = live;
    this.engines = engines;
    this.overlays = overlays;
    this.services = services;
  }

  @Override
  public <T> T lend(ChannelRef channel, Setting setting, Function<KnowledgeView, T> use) {
    try (LiveEngine.Lease lease = lease(channel, setting)) {
      return use.apply(KnowledgeView.of(lease.engine(), services.wording(channel, setting)));
    }
  }

  /** The knowledge as a community sees it; the same object until it changes. */
  public KnowledgeBase knowledge(CommunityId community) {
    try (LiveEngine.Lease lease = lease(community)) {
      return lease.engine().knowledge();
    }
  }

  private LiveEngine.Lease lease(ChannelRef channel, Setting setting) {
    return setting == Setting.COMMUNITY ? lease(CommunityId.of(channel)) : live.lease();
  }

  private LiveEngine.Lease lease(CommunityId community) {
    Settings settings = services.settings().of(community);
    return engines.lease(overlays.of(community), settings.sureness().thresholds(), settings.zone());
  }
}
