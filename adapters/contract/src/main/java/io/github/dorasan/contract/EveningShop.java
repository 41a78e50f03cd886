package io.github.dorasan.contract;

import io.github.dorasan.answering.CommunityEngines;
import io.github.dorasan.answering.LiveEngine;
import io.github.dorasan.bot.Bot;
import io.github.dorasan.bot.DailyFeature;
import io.github.dorasan.bot.EngineQueue;
import io.github.dorasan.bot.LearningParts;
import io.github.dorasan.bot.Places;
import io.github.dorasan.community.CommunityServices;
import io.github.dorasan.community.learning.Overlays;
import io.github.dorasan.daily.DailyPoster;
import io.github.dorasan.daily.DailyRules;
import io.github.dorasan.platform.ChannelRef;
import io.github.dorasan.platform.ChannelStanding;
import io.github.dorasan.platform.ChatPlatform;
import io.github.dorasan.platform.Observer;
import io.github.dorasan.platform.Platforms;
import io.github.dorasan.reply.Wordings;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * The whole bot for the made-up shop, with stores in memory and a clock that is set by hand. What
 * nobody waits for is done at once.
 */
final class EveningShop implements InstantSource {
  private static final int ENGINES = 10;

  private final InMemoryStores stores = new InMemoryStores();
  private final Platforms platforms = new Platforms();
  private final DailyPoster poster;
  private final Bot bot;
  private final CommunityServices services;
  private Instant now;

  EveningShop(Instant begins) {
    this.now = begins;
    LiveEngine live = ShopBot.live();
    this.services = services();
    Overlays overlays = new Overlays(stores, services.freshness(), _ -> "the House of Games", this);
    LearningParts parts = new LearningParts(services, overlays, this, Runnable::run, Runnable::run);
    Places places = new Places(live, new CommunityEngines(live, this, ENGINES), overlays, services);
    this.poster =
        new DailyPoster(
            stores.daily(),
            platforms,
            places::knowledge,
            services::wording,
            (community, _, news) -> services.news().tell(community, news),
            this,
            DailyRules.of(
                    community -> services.settings().of(community).dailyLate(),
                    community -> overlays.quietUntil(community).isPresent())
                .publishing(channel -> services.settingsIn(channel).publishes(channel)));
    DailyFeature daily = DailyFeature.of(services, stores.daily(), poster, this, new Random(1));
    EngineQueue queue = new EngineQueue(1, EngineQueue.USUAL, Observer.NONE);
    this.bot = Bot.whole(places, parts, daily, queue, this, new Random(1));
  }

  private CommunityServices services() {
    return CommunityServices.over(
        stores,
        platforms,
        new Wordings(ShopBot.WORDING),
        new CommunityServices.Operator(Optional.of("the shop's counter"), 12, 1000),
        this);
  }

  /** The bot. */
  Bot bot() {
    return bot;
  }

  /** Whether a community wants answers in a channel where the bot is not spoken to. */
  boolean answersUnasked(ChannelRef channel) {
    return services.settingsIn(channel).speaksUnasked(channel);
  }

  /** Lets the bot speak of its own accord. */
  void on(ChatPlatform platform) {
    platforms.add(platform);
  }

  @Override
  public Instant instant() {
    return now;
  }

  /** Lets time pass; what falls due on the way is done when it does. */
  void passes(Duration time) {
    Instant end = now.plus(time);
    Map<ChannelRef, Instant> agenda = poster.agenda();
    while (agenda.values().stream().anyMatch(due -> !due.isAfter(end))) {
      Instant next = agenda.values().stream().min(Instant::compareTo).orElseThrow();
      now = next.isAfter(now) ? next : now;
      agenda.keySet().stream()
          .sorted((one, other) -> one.toString().compareTo(other.toString()))
          .forEach(poster::step);
      platforms.byName().keySet().forEach(name -> poster.tellNews(name, _ -> true));
      agenda = poster.agenda();
    }
    now = end;
  }

  /** What a channel may be called in what the bot says: by its id, and as its platform does. */
  List<String> named(ChannelRef channel) {
    List<String> names = new ArrayList<>(List.of(channel.channel()));
    platforms
        .named(channel.platform())
        .map(platform -> platform.standing(channel))
        .ifPresent(
            standing -> {
              if (standing instanceof ChannelStanding.Open open) {
                names.add(open.name());
              }
            });
    return names;
  }
}
