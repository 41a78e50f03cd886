package io.github.dorasan.contract;

import io.github.dorasan.answering.CommunityEngines;
import io.github.dorasan.answering.LiveEngine;
import io.github.dorasan.bot.Bot;
import io.github.dorasan.bot.Corrections;
import io.github.dorasan.bot.LearningParts;
import io.github.dorasan.bot.Places;
import io.github.dorasan.community.CommunityId;
import io.github.dorasan.community.CommunityServices;
import io.github.dorasan.community.CommunityStores;
import io.github.dorasan.community.SettingName;
import io.github.dorasan.community.learning.Overlays;
import io.github.dorasan.knowledge.KnowledgeBase;
import io.github.dorasan.platform.ChatPlatform;
import io.github.dorasan.platform.Platforms;
import io.github.dorasan.reply.Wordings;
import java.time.InstantSource;
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
  private final LiveEngine live;
  private final Places places;
  private final Bot bot;
  private final LearningParts parts;

  /** A shop on a platform, where what nobody waits for is done at once. */
  public LearningShop(ChatPlatform platform, InstantSource clock) {
    this.live = ShopBot.live();
    this.parts = parts(platform, clock, stores);
    this.places = places(live, parts, clock);
    this.bot = bot(places, parts, clock);
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
    LearningParts parts = parts(platform, clock, stores);
    return bot(places(ShopBot.live(), parts, clock), parts, clock);
  }

  private static LearningParts parts(
      ChatPlatform platform, InstantSource clock, CommunityStores stores) {
    Platforms platforms = new Platforms();
    platforms.add(platform);
    CommunityServices services =
        CommunityServices.over(
            stores,
            platforms,
            new Wordings(ShopBot.WORDING),
            new CommunityServices.Operator(Optional.empty(), 1000, 1000),
            clock);
    Overlays overlays =
        new Overlays(stores, services.freshness(), _ -> "the House of Games", clock);
    return new LearningParts(services, overlays, clock, Runnable::run, Runnable::run);
  }

  private static Places places(LiveEngine live, LearningParts parts, InstantSource clock) {
    return new Places(
        live, new CommunityEngines(live, clock, ENGINES), parts.overlays(), parts.services());
  }

  private static Bot bot(Places places, LearningParts parts, InstantSource clock) {
    return Bot.learning(places, parts, clock, new Random(1));
  }

  /** A bot over what this one keeps, as if it were started anew. */
  public Bot anew() {
    return bot(places, parts, parts.clock());
  }

  /** Answers from another knowledge from now on. */
  public void knows(KnowledgeBase knowledge) {
    live.replace(ShopBot.engine(knowledge, 100), () -> {});
  }

  /** What corrects answers, as an instance that begins now. */
  public Corrections corrections() {
    return Corrections.of(parts, places);
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
