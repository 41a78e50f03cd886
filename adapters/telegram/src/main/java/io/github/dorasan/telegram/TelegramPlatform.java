package io.github.dorasan.telegram;

import io.github.dorasan.bot.CommandSpec;
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
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.GetMe;

/** A bot on Telegram, in as many groups, channels and private chats as it is in. */
public final class TelegramPlatform implements ChatPlatform {
  /** The name of this platform. */
  public static final String NAME = "telegram";

  private static final Logger log = LoggerFactory.getLogger(TelegramPlatform.class);
  private static final Capabilities CAPABILITIES =
      new Capabilities(Posts.MAX_TEXT, true, false, true, true, Duration.ZERO);
  private static final int MOST_WAITING = 5_000;
  private static final int MOST_WAITING_IN_CHAT = 200;
  private static final Duration PATIENCE = Duration.ofSeconds(4);

  /** While the bot starts or stops, nothing is sent, and nothing is given up. */
  private static final SendOutcome NOT_NOW = new SendOutcome.RateLimited(Duration.ofSeconds(10));

  private final TelegramSettings settings;
  private final List<TelegramCommand> commands;
  private final Surroundings surroundings;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("telegram-clock").factory());
  private final Lanes<String> lanes = new Lanes<>(NAME, MOST_WAITING, MOST_WAITING_IN_CHAT);
  private final Intake intake = new Intake();
  private final Api api;
  private volatile @Nullable Connection connection;
  private volatile boolean closed;

  /**
   * What the platform lives in.
   *
   * @param repeats remembers what has come in
   * @param clock for how long things are kept
   * @param random makes the ids of failures and the keys of forms, which lead nobody but the form's
   *     own person to it; must be safe for use by many threads
   */
  public record Surroundings(
      Wording wording, Repeats repeats, InstantSource clock, RandomGenerator random) {}

  /** What there is from the start on. */
  private record Connection(Outbox outbox, Roles roles, Receiving receiving) {
    boolean moderates(Author author, ChannelRef channel) {
      return Place.of(channel)
          .filter(
              place ->
                  place.chat().equals(channel.community())
                      || roles.moderates(place.chat(), author.id()))
          .isPresent();
    }
  }

  private TelegramPlatform(
      TelegramSettings settings, List<TelegramCommand> commands, Surroundings surroundings) {
    this.settings = settings;
    this.commands = List.copyOf(commands);
    this.surroundings = surroundings;
    this.api = new Api(settings);
  }

  /** A bot that is not connected yet. */
  public static TelegramPlatform open(
      TelegramSettings settings, List<TelegramCommand> commands, Surroundings surroundings) {
    return new TelegramPlatform(settings, commands, surroundings);
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
    Me me;
    try {
      me = Me.of(api.call(new GetMe()));
    } catch (Refusal e) {
      throw Faults.starting(e);
    }
    Pace pace = new Pace(settings.limits(), Pace.REAL);
    Sender sender = new Sender(api, pace, (from, to) -> handler.notice(Rooms.moved(from, to)));
    Roles roles = new Roles(api, surroundings.clock());
    Updates updates = updates(me, sender, roles, handler);
    Receiving receiving =
        settings.webhook().isPresent()
            ? new Webhook(
                api, settings.webhook().get(), WebhookSecret.of(settings.token()), updates::take)
            : new Polling(api, settings.token(), intake, updates::take, System::nanoTime);
    connection = new Connection(new Outbox(me, api, sender), roles, receiving);
    receiving.start();
    new Menus(commands, surroundings.wording()).register(api);
  }

  private Updates updates(Me me, Sender sender, Roles roles, IncomingHandler handler) {
    List<CommandSpec> specs = commands.stream().map(TelegramCommand::spec).toList();
    Wording wording = surroundings.wording();
    Dialogues dialogues = new Dialogues(surroundings.clock(), surroundings.random());
    return new Updates(
        handler,
        new Parts(
            me,
            api,
            sender,
            new MessageReader(me, specs, roles),
            roles,
            new Asides(me, sender, dialogues, roles, wording, specs),
            new Inline(api, specs),
            intake,
            surroundings.repeats(),
            lanes,
            new Failures(wording, surroundings.random()),
            new Typing(api, Alarm.on(clock)),
            new Lateness(surroundings.clock())));
  }

  @Override
  public boolean isUp() {
    Connection now = connection;
    return now != null && !closed && now.receiving().isUp();
  }

  @Override
  public int waiting() {
    return lanes.waiting();
  }

  /** Returns when an update has been handled, or will not be any more. */
  void awaitHandled(int update) throws InterruptedException {
    intake.awaitDone(update);
  }

  /** On which port Telegram's calls are waited for; 0 where they are not. */
  int webhookPort() {
    Connection now = connection;
    return now != null && now.receiving() instanceof Webhook webhook ? webhook.port() : 0;
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

  private SendOutcome with(Function<Outbox, SendOutcome> doing) {
    Connection now = connection;
    return now == null || closed ? NOT_NOW : doing.apply(now.outbox());
  }

  @Override
  public ChannelStanding standing(ChannelRef channel) {
    Connection now = connection;
    return now == null || closed
        ? new ChannelStanding.Closed("The bot is not connected with Telegram")
        : now.outbox().standing(channel);
  }

  /** A community is one chat; what is posted in another, such as a channel, its admins decide. */
  @Override
  public boolean moderates(Author author, ChannelRef channel) {
    Connection now = connection;
    return now != null && !closed && now.moderates(author, channel);
  }

  @Override
  public Optional<String> link(MessageRef message) {
    return Outbox.link(message);
  }

  @Override
  public void close() {
    intake.close();
    Connection last = connection;
    if (last != null) {
      last.receiving().stop();
    }
    if (!lanes.close(PATIENCE)) {
      intake.giveUp();
      log.warn("Some answers on Telegram were not finished in {} seconds", PATIENCE.toSeconds());
    }
    if (last != null && !closed) {
      last.receiving().confirm();
    }
    closed = true;
    connection = null;
    api.close();
    clock.shutdownNow();
  }
}
