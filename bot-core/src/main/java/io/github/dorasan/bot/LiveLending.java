package io.github.dorasan.bot;

import io.github.dorasan.answering.LiveEngine;
import io.github.dorasan.platform.ChannelRef;
import io.github.dorasan.platform.Setting;
import io.github.dorasan.reply.Wording;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Lends the knowledge of whatever engine is live. */
final class LiveLending implements Lending {
  private final LiveEngine live;
  private final BiFunction<ChannelRef, Setting, Wording> wording;
  private volatile Views views;

  LiveLending(LiveEngine live, BiFunction<ChannelRef, Setting, Wording> wording) {
    this.live = live;
    this.wording = wording;
    try (LiveEngine.Lease lease = live.lease()) {
      this.views = new Views(lease.engine());
    }
  }

  /** While an engine is being replaced, two may take turns here: making a view is cheap. */
  @Override
  public <T> T lend(ChannelRef channel, Setting setting, Function<KnowledgeView, T> use) {
    Wording spoken = wording.apply(channel, setting);
    try (LiveEngine.Lease lease = live.lease()) {
      Views now = views;
      if (now.engine() != lease.engine()) {
        now = new Views(lease.engine());
        views = now;
      }
      return use.apply(now.in(spoken));
    }
  }
}
