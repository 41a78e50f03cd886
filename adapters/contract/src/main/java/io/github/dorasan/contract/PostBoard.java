package io.github.dorasan.contract;

import io.github.dorasan.platform.Author;
import io.github.dorasan.platform.Capabilities;
import io.github.dorasan.platform.ChannelRef;
import io.github.dorasan.platform.ChannelStanding;
import io.github.dorasan.platform.ChatPlatform;
import io.github.dorasan.platform.IncomingHandler;
import io.github.dorasan.platform.MessageRef;
import io.github.dorasan.platform.Outgoing;
import io.github.dorasan.platform.SendOutcome;
import io.github.dorasan.reply.Reply;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * A platform that only takes messages, and on which everything can go wrong. Several instances of
 * the bot may use one board at once.
 */
public final class PostBoard implements ChatPlatform {
  /** Whatever stands before a message or after it does nothing. */
  public static final Consumer<Outgoing> NOTHING = _ -> {};

  /** A message that stands on the board. */
  public record Post(Outgoing message, Instant at) {}

  private final String name;
  private final Duration repeatsToldApart;
  private final InstantSource clock;
  private final List<Post> posts = new CopyOnWriteArrayList<>();
  private final Queue<SendOutcome> outcomes = new ConcurrentLinkedQueue<>();
  private final Set<ChannelRef> closed = ConcurrentHashMap.newKeySet();
  private final Set<String> foreign = ConcurrentHashMap.newKeySet();
  private volatile boolean edits;
  private volatile Consumer<Outgoing> before = NOTHING;
  private volatile Consumer<Outgoing> after = NOTHING;

  /**
   * An empty board.
   *
   * @param repeatsToldApart for how long a message with a repeat key is not shown again
   */
  public PostBoard(String name, Duration repeatsToldApart, InstantSource clock) {
    this.name = name;
    this.repeatsToldApart = repeatsToldApart;
    this.clock = clock;
  }

  /** What stands on the board, in its order. */
  public List<Post> posts() {
    return List.copyOf(posts);
  }

  /** The next messages get these outcomes and are not shown; then all goes well again. */
  public void answer(SendOutcome... next) {
    outcomes.addAll(List.of(next));
  }

  /** Nobody can speak in a channel from now on. */
  public void shut(ChannelRef channel) {
    closed.add(channel);
  }

  /** One can speak there again. */
  public void open(ChannelRef channel) {
    closed.remove(channel);
  }

  /** A channel belongs to others from now on. */
  public void belongsToOthers(String channel) {
    foreign.add(channel);
  }

  /** Posts can be changed from now on. */
  public void allowEdits() {
    edits = true;
  }

  /** Is called before each message is shown, and may throw. */
  public void before(Consumer<Outgoing> hook) {
    before = hook;
  }

  /** Is called after each message is shown, and may throw. */
  public void after(Consumer<Outgoing> hook) {
    after = hook;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Capabilities capabilities() {
    return new Capabilities(2_000, true, true, true, true, repeatsToldApart);
  }

  @Override
  public void start(IncomingHandler handler) {}

  @Override
  public SendOutcome send(Outgoing message) {
    before.accept(message);
    if (closed.contains(message.channel())) {
      return new SendOutcome.Refused("the bot may not write here");
    }
    SendOutcome next = outcomes.poll();
    if (next != null) {
      return next;
    }
    SendOutcome shown = show(message);
    after.accept(message);
    return shown;
  }

  private synchronized SendOutcome show(Outgoing message) {
    Instant now = clock.instant();
    for (int i = 0; i < posts.size(); i++) {
      Post post = posts.get(i);
      boolean same =
          post.message().channel().equals(message.channel())
              && message.repeatKey().isPresent()
              && post.message().repeatKey().equals(message.repeatKey());
      if (same && now.isBefore(post.at().plus(repeatsToldApart))) {
        return new SendOutcome.Sent("p" + i);
      }
    }
    posts.add(new Post(message, now));
    return new SendOutcome.Sent("p" + (posts.size() - 1));
  }

  @Override
  public synchronized SendOutcome edit(MessageRef message, Reply reply) {
    SendOutcome next = outcomes.poll();
    if (!edits || next != null) {
      return next != null ? next : new SendOutcome.Refused("what stands on the board stays");
    }
    int number = Integer.parseInt(message.message().substring(1));
    Post old = posts.get(number);
    posts.set(number, new Post(Outgoing.to(message.channel(), reply), old.at()));
    return new SendOutcome.Sent(message.message());
  }

  @Override
  public SendOutcome remove(MessageRef message) {
    return new SendOutcome.Refused("what stands on the board stays");
  }

  @Override
  public ChannelStanding standing(ChannelRef channel) {
    return closed.contains(channel)
        ? new ChannelStanding.Closed("the bot may not write here")
        : new ChannelStanding.Open(channel.channel(), true, true);
  }

  @Override
  public boolean moderates(Author author, ChannelRef channel) {
    return !foreign.contains(channel.channel());
  }

  @Override
  public SendOutcome sendToOwner(ChannelRef channel, Reply reply) {
    return new SendOutcome.Refused("nobody owns a board");
  }

  @Override
  public Optional<String> link(MessageRef message) {
    return Optional.of("https://board.example/" + message.message());
  }

  @Override
  public void close() {}
}
