package io.github.dorasan.launcher;

import io.github.dorasan.answering.CommunityEngines;
import io.github.dorasan.answering.LiveEngine;
import io.github.dorasan.bot.Bot;
import io.github.dorasan.bot.Corrections;
import io.github.dorasan.bot.DailyFeature;
import io.github.dorasan.bot.EngineQueue;
import io.github.dorasan.bot.Expiries;
import io.github.dorasan.bot.GroupCommit;
import io.github.dorasan.bot.LearningParts;
import io.github.dorasan.bot.Places;
import io.github.dorasan.community.ArrivalStore;
import io.github.dorasan.community.Background;
import io.github.dorasan.community.CommunityId;
import io.github.dorasan.community.CommunityServices;
import io.github.dorasan.community.learning.Overlays;
import io.github.dorasan.daily.DailyPoster;
import io.github.dorasan.daily.DailyRules;
import io.github.dorasan.daily.DailyStores;
import io.github.dorasan.health.CountedPosts;
import io.github.dorasan.health.Metrics;
import io.github.dorasan.launcher.config.Configuration;
import io.github.dorasan.platform.ChannelRef;
import io.github.dorasan.platform.Platforms;
import io.github.dorasan.reply.Wordings;
import io.github.dorasan.storage.DailyScheduler;
import io.github.dorasan.storage.Database;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/** The bot with everything that serves communities, over one database. */
final class Serving implements AutoCloseable {
  /** Engines of communities that are kept laid. */
  private static final int MOST_ENGINES = 500;

  private static final Duration REVIEW = Duration.ofHours(1);
  private static final Duration CORRECT = Duration.ofMinutes(1);

  /** How long notes may wait for others; also what is lost of them where the process is killed. */
  private static final Duration GATHERED = Duration.ofMillis(200);

  private static final int MOST_BEHIND = 10_000;
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final LiveEngine live;
  private final Database database;
  private final Platforms platforms;
  private final CommunityServices services;
  private final ExecutorService behind;
  private final GroupCommit notes;
  private final DailyPoster poster;
  private final Expiries expiries;
  private final Corrections corrections;
  private final EngineQueue queue;
  private final Bot bot;
  private final InstantSource clock;
  private final Background background = new Background();
  private Optional<DailyScheduler> scheduler = Optional.empty();

  private Serving(
      LiveEngine live,
      Database database,
      Platforms platforms,
      CommunityServices services,
      ExecutorService behind,
      GroupCommit notes,
      DailyPoster poster,
      Expiries expiries,
      Corrections corrections,
      EngineQueue queue,
      Bot bot,
      InstantSource clock) {
    this.live = live;
    this.database = database;
    this.platforms = platforms;
    this.services = services;
    this.behind = behind;
    this.notes = notes;
    this.poster = poster;
    this.expiries = expiries;
    this.corrections = corrections;
    this.queue = queue;
    this.bot = bot;
    this.clock = clock;
  }

  /**
   * Opens the configured database, and makes a bot over it.
   *
   * @param metrics is told what happens
   * @param random picks facts and makes ids; must be safe for use by many threads
   * @throws io.github.dorasan.community.StoreException if the database cannot be used
   */
  static Serving open(
      OpenEngine open, Metrics metrics, InstantSource clock, RandomGenerator random) {
    Database database = OpenDatabase.open(open.configuration(), open.data());
    Platforms platforms = new Platforms();
    CommunityServices services = services(open, database, platforms, clock);
    Overlays overlays = overlays(open, database, platforms, services, clock);
    ExecutorService behind = behind();
    GroupCommit notes = new GroupCommit(database.transactions());
    LearningParts parts = new LearningParts(services, overlays, clock, behind, notes);
    Places places = places(open.live(), overlays, services, clock);
    DailyStores posts = CountedPosts.of(database.daily(), metrics);
    DailyPoster poster =
        new DailyPoster(
            posts,
            platforms,
            places::knowledge,
            services::wording,
            (community, _, news) -> services.news().tell(community, news),
            clock,
            rules(services, overlays));
    DailyFeature daily = DailyFeature.of(services, posts, poster, clock, random);
    EngineQueue queue = queue(open.configuration().answers().waiting(), metrics);
    Bot bot = Bot.whole(places, parts, daily, queue, clock, random);
    return new Serving(
        open.live(),
        database,
        platforms,
        services,
        behind,
        notes,
        poster,
        new Expiries(parts),
        Corrections.of(parts, places),
        queue,
        bot,
        clock);
  }

  private static Places places(
      LiveEngine live, Overlays overlays, CommunityServices services, InstantSource clock) {
    return new Places(live, new CommunityEngines(live, clock, MOST_ENGINES), overlays, services);
  }

  private static Overlays overlays(
      OpenEngine open,
      Database database,
      Platforms platforms,
      CommunityServices services,
      InstantSource clock) {
    return new Overlays(
        database, services.freshness(), community -> name(open, platforms, community), clock);
  }

  private static DailyRules rules(CommunityServices services, Overlays overlays) {
    return DailyRules.of(
            community -> services.settings().of(community).dailyLate(),
            community -> overlays.quietUntil(community).isPresent())
        .publishing(channel -> services.settingsIn(channel).publishes(channel));
  }

  /** As many questions are looked up at once as there are processors. */
  private static EngineQueue queue(int waiting, Metrics metrics) {
    return new EngineQueue(
        Math.max(2, Runtime.getRuntime().availableProcessors()), waiting, metrics);
  }

  private static CommunityServices services(
      OpenEngine open, Database database, Platforms platforms, InstantSource clock) {
    Configuration configuration = open.configuration();
    return CommunityServices.over(
        database,
        platforms,
        new Wordings(open.wording()),
        new CommunityServices.Operator(
            configuration.contact(),
            configuration.limits().person(),
            configuration.limits().channel()),
        clock);
  }

  /** What a community is called, or the bot's own name where its platform does not tell. */
  private static String name(OpenEngine open, Platforms platforms, CommunityId community) {
    return platforms
        .communityName(community.platform(), community.community())
        .orElseGet(() -> open.engine().knowledge().community().name());
  }

  /** One thread for what nobody waits for; what is too much is dropped. */
  private static ExecutorService behind() {
    return new ThreadPoolExecutor(
        1,
        1,
        0,
        TimeUnit.SECONDS,
        new ArrayBlockingQueue<>(MOST_BEHIND),
        Thread.ofPlatform().daemon().name("dorasan-behind").factory(),
        new ThreadPoolExecutor.DiscardPolicy());
  }

  /** The bot. */
  Bot bot() {
    return bot;
  }

  /** What has come in from platforms. */
  ArrivalStore arrivals() {
    return database.arrivals();
  }

  /** Whether the database answers now. */
  boolean reachesDatabase() {
    return database.isReachable();
  }

  /** How many questions wait for their turn. */
  int waiting() {
    return queue.waiting();
  }

  /** The platforms that it is on. To be filled before {@link #keepUp}. */
  Platforms platforms() {
    return platforms;
  }

  /** Whether a community wants answers in a channel where the bot is not spoken to. */
  boolean answersUnasked(ChannelRef channel) {
    return services.settingsIn(channel).speaksUnasked(channel);
  }

  /** Does what is done again and again until this is closed. Called once or not at all. */
  void keepUp() {
    services.keepUp(background);
    behind.execute(this::learnMeaning);
    background.every(GATHERED, "Writing what has come together", notes::flush);
    background.every(REVIEW, "Looking for answers that hold no more", expiries::look);
    background.every(CORRECT, "Correcting answers that have changed", corrections::look);
    scheduler =
        Optional.of(DailyScheduler.start(database, poster, platforms.byName().values(), clock));
  }

  /** What the first question that is kept would wait for. */
  private void learnMeaning() {
    try (LiveEngine.Lease lease = live.lease()) {
      var _ = lease.engine().meaning().same();
    }
  }

  /** Begins nothing more of its own accord; to be called before the platforms go. */
  void comeToRest() {
    background.close();
    scheduler.ifPresent(DailyScheduler::close);
    scheduler = Optional.empty();
  }

  @Override
  public void close() {
    comeToRest();
    behind.shutdown();
    try {
      var _ = behind.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    notes.flush();
    database.close();
  }
}
