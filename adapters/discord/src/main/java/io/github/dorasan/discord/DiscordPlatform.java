package io.github.dorasan.discord;

import io.github.dorasan.platform.Alarm;
import io.github.dorasan.platform.Author;
import io.github.dorasan.platform.Capabilities;
import io.github.dorasan.platform.ChannelRef;
import io.github.dorasan.platform.ChannelStanding;
import io.github.dorasan.platform.ChatPlatform;
import io.github.dorasan.platform.IncomingHandler;
import io.github.dorasan.platform.Lanes;
import io.github.dorasan.platform.MessageRef;
import io.github.dorasan.platform.Outgoing;
import io.github.dorasan.platform.PlatformException;
import io.github.dorasan.platform.SendOutcome;
import io.github.dorasan.reply.Reply;
import io.github.dorasan.reply.Wording;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A bot on Discord, in as many servers as have let it in. */
public final class DiscordPlatform implements ChatPlatform {
  /** The name of this platform. */
  public static final String NAME = "discord";

  private static final Logger log = LoggerFactory.getLogger(DiscordPlatform.class);

  /** Discord remembers what a message was named for a few minutes only. */
  private static final Capabilities CAPABILITIES =
      new Capabilities(Cards.MAX_TEXT, true, true, true, true, Duration.ofMinutes(2));

  private static final int MOST_WAITING = 5_000;

  /** How much may wait in one channel. */
  static final int MOST_WAITING_IN_CHANNEL = 200;

  private static final Duration PATIENCE = Duration.ofSeconds(4);

  /** While the bot starts or stops, nothing is sent, and nothing is given up. */
  private static final SendOutcome NOT_NOW = new SendOutcome.RateLimited(Duration.ofSeconds(10));

  private final DiscordSettings settings;
  private final Registered registered;
  private final MessageReader messages;
  private final Share share;
  private final Threads threads;
  private final Failures failures;
  private final Alarm alarm;
  private final Duration call;
  private final ScheduledExecutorService clock;
  private final Lanes<Long> lanes = new Lanes<>(NAME, MOST_WAITING, MOST_WAITING_IN_CHANNEL);
  private volatile @Nullable Connection connection;
  private volatile boolean closed;

  /**
   * What a test may want otherwise.
   *
   * @param alarm how it is noticed that an answer takes its time
   * @param call how long one call of Discord's may take
   */
  record Timing(Function<ScheduledExecutorService, Alarm> alarm, Duration call) {
    static final Timing USUAL = new Timing(Alarm::on, Duration.ofSeconds(10));

    /** With an alarm that a test rings. */
    static Timing ringing(Alarm alarm) {
      return new Timing(_ -> alarm, USUAL.call());
    }
  }

  private DiscordPlatform(
      DiscordSettings settings,
      Registered registered,
      MessageReader messages,
      Share share,
      Threads threads,
      Failures failures,
      Timing timing) {
    this.settings = settings;
    this.registered = registered;
    this.messages = messages;
    this.share = share;
    this.threads = threads;
    this.failures = failures;
    this.clock =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("discord-clock").factory());
    this.alarm = timing.alarm().apply(clock);
    this.call = timing.call();
  }

  /**
   * A bot that is not connected yet.
   *
   * @param answersPosts whether new posts of a forum are answered; it is given the forum
   * @param random makes the ids of failures; must be safe for use by many threads
   */
  public static DiscordPlatform open(
      DiscordSettings settings,
      List<DiscordCommand> commands,
      Wording wording,
      Predicate<ChannelRef> answersPosts,
      RandomGenerator random) {
    return open(settings, commands, wording, answersPosts, random, Timing.USUAL);
  }

  static DiscordPlatform open(
      DiscordSettings settings,
      List<DiscordCommand> commands,
      Wording wording,
      Predicate<ChannelRef> answersPosts,
      RandomGenerator random,
      Timing timing) {
    MessageReader messages = new MessageReader(answersPosts, wording);
    return new DiscordPlatform(
        settings,
        new Registered(commands, wording),
        messages,
        new Share(wording),
        new Threads(wording, messages, settings.messageContent()),
        new Failures(wording, random),
        timing);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Capabilities capabilities() {
    return CAPABILITIES;
  }

  @Override
  public void start(IncomingHandler handler) throws PlatformException {
    Events events =
        new Events(handler, registered, messages, share, threads, lanes, failures, alarm);
    Connection opened = Connection.open(settings, events, call);
    connection = opened;
    try {
      opened
          .shards()
          .filter(shard -> shard.getShardInfo().getShardId() == 0)
          .forEach(shard -> Registration.of(registered.data(), shard));
    } catch (RuntimeException e) {
      log.error("The commands could not be registered with Discord: {}", e.toString());
    }
  }

  @Override
  public String part(String community) {
    return settings.shards().part(community);
  }

  @Override
  public Set<String> parts() {
    return settings.shards().parts();
  }

  @Override
  public boolean isUp() {
    Connection now = connection;
    return now != null && !closed && now.isUp();
  }

  @Override
  public void awaitEnd() throws PlatformException, InterruptedException {
    Connection now = connection;
    if (now != null) {
      now.awaitEnd();
    }
  }

  @Override
  public int waiting() {
    return lanes.waiting();
  }

  /** Returns when everything that has come in from a channel has been handled. */
  void awaitIdle(long channel) throws InterruptedException {
    lanes.awaitIdle(channel);
  }

  @Override
  public SendOutcome send(Outgoing message) {
    return with(outbox -> outbox.send(message));
  }

  @Override
  public SendOutcome edit(MessageRef message, Reply reply) {
    return with(outbox -> outbox.edit(message, reply));
  }

  @Override
  public SendOutcome remove(MessageRef message) {
    return with(outbox -> outbox.remove(message));
  }

  @Override
  public SendOutcome sendToOwner(ChannelRef channel, Reply reply) {
    return with(outbox -> outbox.sendToOwner(channel, reply));
  }

  private Outbox outbox(Connection over) {
    return new Outbox(over, this::serves);
  }

  private SendOutcome with(Function<Outbox, SendOutcome> doing) {
    Connection now = connection;
    return now == null || closed ? NOT_NOW : doing.apply(outbox(now));
  }

  @Override
  public ChannelStanding standing(ChannelRef channel) {
    Connection now = connection;
    return now == null || closed
        ? new ChannelStanding.Closed("The bot is not connected with Discord.")
        : outbox(now).standing(channel);
  }

  /** Whoever moderates a server moderates its channels; those of others are not seen from it. */
  @Override
  public boolean moderates(Author author, ChannelRef channel) {
    return true;
  }

  @Override
  public Optional<String> link(MessageRef message) {
    return Optional.of(Outbox.link(message));
  }

  @Override
  public Optional<String> communityName(String community) {
    Connection now = connection;
    return now == null || closed ? Optional.empty() : outbox(now).communityName(community);
  }

  @Override
  public void close() {
    if (!lanes.close(PATIENCE)) {
      log.warn("Some answers on Discord were not finished in {} seconds", PATIENCE.toSeconds());
    }
    closed = true;
    Connection last = connection;
    connection = null;
    if (last != null) {
      last.close();
    }
    clock.shutdownNow();
  }
}
