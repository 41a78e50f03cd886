package io.github.dorasan.contract;

import io.github.dorasan.platform.Author;
import io.github.dorasan.platform.Capabilities;
import io.github.dorasan.platform.ChannelRef;
import io.github.dorasan.platform.ChannelStanding;
import io.github.dorasan.platform.ChatPlatform;
import io.github.dorasan.platform.Incoming;
import io.github.dorasan.platform.IncomingHandler;
import io.github.dorasan.platform.MessageRef;
import io.github.dorasan.platform.Outgoing;
import io.github.dorasan.platform.SendOutcome;
import io.github.dorasan.platform.Setting;
import io.github.dorasan.reply.Action;
import io.github.dorasan.reply.Block;
import io.github.dorasan.reply.Bytes;
import io.github.dorasan.reply.Form;
import io.github.dorasan.reply.Markup;
import io.github.dorasan.reply.Renderer;
import io.github.dorasan.reply.Reply;
import io.github.dorasan.reply.ReplySplitter;
import io.github.dorasan.reply.Response;
import io.github.dorasan.reply.Span;
import io.github.dorasan.reply.Wording;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A platform without a network. People act on it through {@link #hear}, what the bot says is
 * recorded channel by channel, and what becomes of messages sent of the bot's own accord can be
 * set. Safe for use by many threads at once.
 */
public final class InMemoryPlatform implements ChatPlatform {
  /** The name of this platform. */
  public static final String NAME = "memory";

  /** A platform that can do everything, with messages of up to 2000 characters. */
  public static final Capabilities ABLE =
      new Capabilities(2000, true, true, true, true, Duration.ofMinutes(2));

  /** A platform that can do nothing but write, in messages of up to 2000 characters. */
  public static final Capabilities PLAIN =
      new Capabilities(2000, false, false, false, false, Duration.ZERO);

  private static final String COMMUNITY = "house";

  private final Capabilities capabilities;
  private final Wording wording;
  private final Renderer renderer;
  private final ReplySplitter splitter;
  private final Map<ChannelRef, List<Reply>> replies = new ConcurrentHashMap<>();
  private final Map<ChannelRef, List<Shown>> messages = new ConcurrentHashMap<>();
  private final Map<ChannelRef, Form> forms = new ConcurrentHashMap<>();
  private final Queue<SendOutcome> outcomes = new ConcurrentLinkedQueue<>();
  private final List<RuntimeException> failures = new CopyOnWriteArrayList<>();
  private final SentMessages sent = new SentMessages();
  private final ReadWriteLock serving = new ReentrantReadWriteLock();
  private final AtomicInteger said = new AtomicInteger();
  private volatile @Nullable IncomingHandler handler;

  /** A platform where nobody is yet. */
  public InMemoryPlatform(Capabilities capabilities, Wording wording) {
    this.capabilities = capabilities;
    this.wording = wording;
    Markup markup = new InMemoryMarkup(capabilities);
    this.renderer = new Renderer(markup);
    this.splitter = new ReplySplitter(markup, capabilities.maxMessageLength());
  }

  /** A channel of the platform's one community; the bot can speak there once it has been joined. */
  public static ChannelRef channel(String name) {
    return new ChannelRef(NAME, COMMUNITY, name);
  }

  /** Where the bot talks with the owner of a community. */
  public static ChannelRef owner(String community) {
    return new ChannelRef(NAME, community, "owner");
  }

  /** Lets the bot into a channel. */
  public void join(ChannelRef channel) {
    replies.computeIfAbsent(channel, _ -> new CopyOnWriteArrayList<>());
    messages.computeIfAbsent(channel, _ -> new CopyOnWriteArrayList<>());
  }

  /** Someone writes in a channel, which is joined if need be. */
  public void says(ChannelRef channel, Author author, String text) {
    Optional<String> message = Optional.of("u" + said.incrementAndGet());
    hear(new Incoming.Asked(channel, author, Setting.COMMUNITY, text, true, message));
  }

  /** Someone does something in a channel, which is joined if need be. */
  public void hear(Incoming incoming) {
    serving.readLock().lock();
    try {
      IncomingHandler serving = handler;
      if (serving != null) {
        join(incoming.channel());
        responseTo(incoming, serving).ifPresent(response -> take(incoming, response, serving));
      }
    } finally {
      serving.readLock().unlock();
    }
  }

  private void take(Incoming incoming, Response response, IncomingHandler serving) {
    ChannelRef channel = incoming.channel();
    switch (response) {
      case Reply reply -> {
        record(channel, reply);
        serving.shown(incoming, reply, sent.note(channel, reply));
      }
      case Form form -> forms.put(channel, form);
    }
  }

  private Optional<Response> responseTo(Incoming incoming, IncomingHandler serving) {
    try {
      return serving.handle(incoming);
    } catch (RuntimeException e) {
      failures.add(e);
      String id = "failure-" + failures.size();
      String text = wording.text("failure", Map.of("id", id));
      Block sentence = new Block.Paragraph(List.of(new Span.Text(text)));
      return Optional.of(Reply.of(sentence).discreetly());
    }
  }

  /** What the next message that the bot sends of its own accord meets; several queue up. */
  public void nextSend(SendOutcome outcome) {
    outcomes.add(outcome);
  }

  /** Whole replies and messages of the bot's in a channel, in order. */
  public List<Reply> replies(ChannelRef channel) {
    return List.copyOf(replies.getOrDefault(channel, List.of()));
  }

  /** The messages that readers of a channel have got, in order. */
  public List<Shown> messages(ChannelRef channel) {
    return List.copyOf(messages.getOrDefault(channel, List.of()));
  }

  /** The id of the action with this label in the last reply of a channel that offered it. */
  public Optional<String> action(ChannelRef channel, String label) {
    return replies(channel).reversed().stream()
        .flatMap(Reply::actions)
        .filter(action -> action.label().equals(label))
        .map(Action::id)
        .findFirst();
  }

  /** The form that was last opened in a channel. */
  public Optional<Form> form(ChannelRef channel) {
    return Optional.ofNullable(forms.get(channel));
  }

  /** What the bot has sent of its own accord. */
  public SentMessages sent() {
    return sent;
  }

  /** From now on, the bot cannot speak in a channel. */
  public void shutOut(ChannelRef channel) {
    replies.remove(channel);
  }

  /** What the handler has thrown, in order. */
  public List<RuntimeException> failures() {
    return List.copyOf(failures);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Capabilities capabilities() {
    return capabilities;
  }

  @Override
  public void start(IncomingHandler incomingHandler) {
    handler = incomingHandler;
  }

  @Override
  public SendOutcome send(Outgoing message) {
    ChannelRef channel = message.channel();
    if (handler == null) {
      return new SendOutcome.Refused("the platform is closed");
    }
    if (!replies.containsKey(channel)) {
      return new SendOutcome.Refused("the bot is not in " + channel.channel());
    }
    SendOutcome next = outcomes.poll();
    if (next != null && !(next instanceof SendOutcome.Sent)) {
      return next;
    }
    return sent.deliver(
        message, !capabilities.repeatsToldApart().isZero(), () -> record(channel, message.reply()));
  }

  @Override
  public SendOutcome sendToOwner(ChannelRef channel, Reply reply) {
    ChannelRef owner = owner(channel.community());
    join(owner);
    return send(Outgoing.to(owner, reply));
  }

  @Override
  public SendOutcome edit(MessageRef message, Reply reply) {
    return capabilities.edits()
        ? sent.edit(message, reply)
        : new SendOutcome.Refused("messages cannot be changed here");
  }

  @Override
  public SendOutcome remove(MessageRef message) {
    return sent.remove(message);
  }

  @Override
  public ChannelStanding standing(ChannelRef channel) {
    return replies.containsKey(channel)
        ? new ChannelStanding.Open(
            channel.channel(), capabilities.images(), !channel.channel().startsWith("mod"))
        : new ChannelStanding.Closed("the bot is not in " + channel.channel());
  }

  /** Channels that belong to others are called so. */
  @Override
  public boolean moderates(Author author, ChannelRef channel) {
    return !channel.channel().startsWith("others");
  }

  @Override
  public Optional<String> link(MessageRef message) {
    return Optional.of(
        "https://memory.example/" + message.channel().channel() + "/" + message.message());
  }

  @Override
  public void close() {
    serving.writeLock().lock();
    try {
      handler = null;
    } finally {
      serving.writeLock().unlock();
    }
  }

  private void record(ChannelRef channel, Reply reply) {
    replies.computeIfAbsent(channel, _ -> new CopyOnWriteArrayList<>()).add(reply);
    List<Shown> shown =
        splitter.split(reply).stream().map(this::shown).filter(InMemoryPlatform::isSeen).toList();
    messages.computeIfAbsent(channel, _ -> new CopyOnWriteArrayList<>()).addAll(shown);
  }

  private Shown shown(Reply piece) {
    String text = renderer.render(piece);
    return new Shown(
        text,
        text.length(),
        capabilities.buttons() ? piece.actions().map(Action::label).toList() : List.of(),
        capabilities.images() ? pictures(piece) : List.of(),
        capabilities.discreetReplies() && piece.discreet());
  }

  private static List<String> pictures(Reply piece) {
    return piece.blocks().stream()
        .flatMap(
            block ->
                block instanceof Block.Image(String _, Bytes _, String description)
                    ? Stream.of(description)
                    : Stream.empty())
        .toList();
  }

  private static boolean isSeen(Shown message) {
    return !message.text().isBlank()
        || !message.buttons().isEmpty()
        || !message.pictures().isEmpty();
  }
}
