package io.github.dorasan.contract;

import io.github.dorasan.answering.AnswerEngine;
import io.github.dorasan.answering.Calibration;
import io.github.dorasan.answering.CommunityEngines;
import io.github.dorasan.answering.LiveEngine;
import io.github.dorasan.answering.Thresholds;
import io.github.dorasan.bot.Bot;
import io.github.dorasan.bot.LearningParts;
import io.github.dorasan.bot.Places;
import io.github.dorasan.community.Changes;
import io.github.dorasan.community.CommunityId;
import io.github.dorasan.community.Freshness;
import io.github.dorasan.community.MemberHash;
import io.github.dorasan.community.learning.LearningSettings;
import io.github.dorasan.community.learning.Moderators;
import io.github.dorasan.community.learning.Overlays;
import io.github.dorasan.community.learning.Platforms;
import io.github.dorasan.knowledge.KnowledgeBase;
import io.github.dorasan.platform.ChatPlatform;
import io.github.dorasan.platform.Outgoing;
import io.github.dorasan.reply.Reply;
import io.github.dorasan.retrieval.LuceneRetriever;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
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
    KnowledgeBase knowledge = ShopKnowledge.load();
    AnswerEngine engine =
        new AnswerEngine(
            knowledge,
            LuceneRetriever.inMemory(knowledge),
            Calibration.LEXICAL,
            Thresholds.DEFAULT,
            100);
    LiveEngine live = new LiveEngine(engine, () -> {});
    Freshness freshness = new Freshness(stores.changes());
    LearningSettings settings = new Settings();
    Overlays overlays = new Overlays(stores, freshness, settings, clock);
    Platforms platforms = name -> Optional.of(platform).filter(one -> one.name().equals(name));
    this.parts =
        new LearningParts(
            stores,
            new Changes(stores, freshness, clock),
            new MemberHash(stores.installationKey()),
            overlays,
            settings,
            tellingIn(platform),
            platforms,
            clock,
            Runnable::run);
    Places places =
        new Places(
            live,
            new CommunityEngines(live, clock, ENGINES),
            overlays,
            _ -> Thresholds.DEFAULT,
            settings,
            ShopBot.WORDING);
    this.bot = Bot.learning(places, ShopBot.WORDING, clock, new Random(1), parts);
  }

  private static Moderators tellingIn(ChatPlatform platform) {
    return (CommunityId _, Reply reply) ->
        platform.send(Outgoing.to(InMemoryPlatform.channel("mod"), reply));
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

  private record Settings() implements LearningSettings {
    @Override
    public boolean keepsLinks(CommunityId community) {
      return true;
    }

    @Override
    public ZoneId zone(CommunityId community) {
      return ZoneOffset.UTC;
    }

    @Override
    public String name(CommunityId community) {
      return "the House of Games";
    }
  }
}
