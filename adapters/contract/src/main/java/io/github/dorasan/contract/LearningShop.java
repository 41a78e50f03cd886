package io.github.dorasan.contract;

import io.github.dorasan.answering.AnswerEngine;
import io.github.dorasan.answering.Calibration;
import io.github.dorasan.answering.CommunityEngines;
import io.github.dorasan.answering.LiveEngine;
import io.github.dorasan.answering.Thresholds;
import io.github.dorasan.bot.Bot;
import io.github.dorasan.bot.LearningParts;
import io.github.dorasan.bot.Places;
import io.github.dorasan.community.CommunityId;
import io.github.dorasan.community.CommunityServices;
import io.github.dorasan.community.CommunityStores;
import io.github.dorasan.community.Forgetting;
import io.github.dorasan.community.SettingName;
import io.github.dorasan.community.learning.LearningStores;
import io.github.dorasan.community.learning.Overlays;
import io.github.dorasan.knowledge.KnowledgeBase;
import io.github.dorasan.platform.ChatPlatform;
import io.github.dorasan.platform.Platforms;
import io.github.dorasan.reply.Wordings;
import io.github.dorasan.retrieval.LuceneRetriever;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * A whole bot for the made-up shop that learns from its members, with stores in memory. Its one
 * community keeps links, and its moderators read in the channel {@code mod}.
 */
public final class LearningShop {
  private static final int ENGINES = 10;

  private final InMemoryStores stores = new InMemoryStores();
  private final Bot bot;
  private final LearningParts parts;

  /** A shop on a platform, where what nobody waits for is done at once. */
  public LearningShop(ChatPlatform platform, InstantSource clock) {
    LiveEngine live = live();
    this.parts = parts(platform, clock, stores);
    this.bot = bot(live, parts, clock);
    CommunityId house = CommunityId.of(InMemoryPlatform.channel("mod"));
    stores
        .settings()
        .write(
            house,
            0,
            Map.of(
                SettingName.KEEP_LINKS.text(), "yes",
                SettingName.MODERATORS_CHANNEL.text(), "mod"));
  }

  /** The bot of a shop that keeps what it learns in other stores, and has set nothing. */
  public static Bot over(ChatPlatform platform, InstantSource clock, CommunityStores stores) {
    return bot(live(), parts(platform, clock, stores), clock);
  }

  private static LiveEngine live() {
    KnowledgeBase knowledge = ShopKnowledge.load();
    AnswerEngine engine =
        new AnswerEngine(
            knowledge,
            LuceneRetriever.inMemory(knowledge),
            Calibration.LEXICAL,
            Thresholds.DEFAULT,
            100);
    return new LiveEngine(engine, () -> {});
  }

  private static LearningParts parts(
      ChatPlatform platform, InstantSource clock, CommunityStores stores) {
    Platforms platforms = new Platforms();
    platforms.add(platform);
    LearningStores learning = stores.learning();
    CommunityServices services =
        CommunityServices.over(
            stores,
            platforms,
            new Wordings(ShopBot.WORDING),
            new CommunityServices.Operator(Optional.empty(), 1000, 1000),
            List.of(
                new Forgetting.Kept(Forgetting.What.VOTES, learning.votes()::forget),
                new Forgetting.Kept(Forgetting.What.LINKS, learning.unanswered()::forgetLinks),
                new Forgetting.Kept(Forgetting.What.TEXTS, learning.unanswered()::forget)),
            List.of(learning.unanswered()::removeBefore),
            clock);
    Overlays overlays =
        new Overlays(stores, services.freshness(), _ -> "the House of Games", clock);
    return new LearningParts(services, overlays, clock, Runnable::run);
  }

  private static Bot bot(LiveEngine live, LearningParts parts, InstantSource clock) {
    Places places =
        new Places(
            live, new CommunityEngines(live, clock, ENGINES), parts.overlays(), parts.services());
    return Bot.learning(places, parts, clock, new Random(1));
  }

  /** The bot. */
  public Bot bot() {
    return bot;
  }

  /** What it is made of. */
  public LearningParts parts() {
    return parts;
  }

  /** What it keeps. */
  public InMemoryStores stores() {
    return stores;
  }
}
