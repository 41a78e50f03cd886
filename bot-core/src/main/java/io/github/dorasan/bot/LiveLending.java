package io.github.dorasan.bot;

import io.github.dorasan.answering.LiveEngine;
import io.github.dorasan.platform.ChannelRef;
import io.github.dorasan.platform.Setting;
import io.github.dorasan.reply.Wording;
import java.util.function.Function;

/** Lends the knowledge of whatever engine is live. */
final class LiveLending implements Lending {
  private final LiveEngine live;
  private final Wording wording;
  private volatile KnowledgeView view;

  LiveLending(LiveEngine live, Wording wording) {
    this.live = live;
    this.wording = wording;
    try (LiveEngine.Lease lease = live.lease()) {
      this.view = KnowledgeView.of(lease.engine(), wording);
    }
  }

  /** While an engine is being replaced, two may take turns here: making a view is cheap. */
  @Override
  public <T> T lend(ChannelRef channel, Setting setting, Function<KnowledgeView, T> use) {
    try (LiveEngine.Lease lease = live.lease()) {
      KnowledgeView now = view;
      if (now.engine() != lease.engine()) {
        now = KnowledgeView.of(lease.engine(), wording);
        view = now;
      }
      return use.apply(now);
    }
  }
}
