package io.github.dorasan.discord;

import io.github.dorasan.platform.ChannelRef;
import io.github.dorasan.platform.ChannelStanding;
import io.github.dorasan.platform.MessageRef;
import io.github.dorasan.platform.Outgoing;
import io.github.dorasan.platform.SendOutcome;
import io.github.dorasan.reply.Reply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.concrete.NewsChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.PermissionException;
import net.dv8tion.jda.api.exceptions.RateLimitedException;
import net.dv8tion.jda.api.requests.RestAction;
import net.dv8tion.jda.api.requests.restaction.MessageCreateAction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the bot does of its own accord. */
final class Outbox {
  private static final Logger log = LoggerFactory.getLogger(Outbox.class);
  private static final int SERVER_ERROR = 500;

  /** What is meant for a server that another process serves is left to that one. */
  private static final SendOutcome NOT_HERE = new SendOutcome.RateLimited(Duration.ofSeconds(10));

  private final Connection connection;
  private final Predicate<String> served;

  /**
   * What the bot does over a connection.
   *
   * @param served whether this process serves a server
   */
  Outbox(Connection connection, Predicate<String> served) {
    this.connection = connection;
    this.served = served;
  }

  /** Sends a message; the outcome tells of its first part. */
  SendOutcome send(Outgoing message) {
    Optional<MessageChannel> channel = channel(message.channel());
    return channel.isEmpty()
        ? unknownChannel(message.channel())
        : outcome(() -> send(channel.get(), message));
  }

  private static SendOutcome send(MessageChannel channel, Outgoing message)
      throws RateLimitedException {
    List<Card> cards = Cards.of(message.reply(), MessageShowing.mayAttach(channel));
    if (cards.isEmpty()) {
      return refused("The message is empty");
    }
    List<String> sent = new ArrayList<>();
    for (int i = 0; i < cards.size(); i++) {
      Card card = cards.get(i);
      MessageCreateAction request =
          card.fill(channel.sendMessageComponents(card.components()))
              .setSuppressedNotifications(message.quiet());
      int place = i;
      sent.add(
          message
              .repeatKey()
              .map(key -> request.setNonce(Nonces.of(key, place)))
              .orElse(request)
              .complete(false)
              .getId());
    }
    if (message.pinned()) {
      pin(channel, sent.getFirst());
    }
    if (message.published() && channel instanceof NewsChannel news) {
      Publishing.publish(news, sent);
    }
    return new SendOutcome.Sent(sent.getFirst());
  }

  private static void pin(MessageChannel channel, String message) {
    try {
      channel.pinMessageById(message).complete();
    } catch (ErrorResponseException | PermissionException e) {
      log.info("A message in channel {} was not pinned: {}", channel.getId(), e.getMessage());
    }
  }

  /** Sends a message to the owner of a server. */
  SendOutcome sendToOwner(ChannelRef channel, Reply reply) {
    Optional<Guild> guild = guild(channel.community());
    return guild.isEmpty()
        ? unseen(channel, "I am in no server " + channel.community())
        : outcome(
            () ->
                send(
                    guild
                        .get()
                        .getJDA()
                        .openPrivateChannelById(guild.get().getOwnerIdLong())
                        .complete(),
                    Outgoing.to(channel, reply)));
  }

  /** Puts a reply in the place of a message. */
  SendOutcome edit(MessageRef message, Reply reply) {
    Optional<MessageChannel> channel = channel(message.channel());
    List<Card> cards =
        channel.map(found -> Cards.of(reply, MessageShowing.mayAttach(found))).orElse(List.of());
    if (channel.isEmpty()) {
      return unknownChannel(message.channel());
    }
    if (cards.size() != 1) {
      return refused("The reply makes " + cards.size() + " messages, and one is to be replaced");
    }
    Card card = cards.getFirst();
    return outcome(
        message,
        () ->
            card.fill(
                channel.get().editMessageComponentsById(message.message(), card.components())));
  }

  /** Takes a message away. */
  SendOutcome remove(MessageRef message) {
    Optional<MessageChannel> channel = channel(message.channel());
    return channel.isEmpty()
        ? unknownChannel(message.channel())
        : outcome(message, () -> channel.get().deleteMessageById(message.message()));
  }

  private static <T> SendOutcome outcome(MessageRef message, Supplier<RestAction<T>> call) {
    return outcome(
        () -> {
          Calls.repeatable(call);
          return new SendOutcome.Sent(message.message());
        });
  }

  /** Something that Discord is asked to do. */
  private interface Doing {
    SendOutcome done() throws RateLimitedException;
  }

  private static SendOutcome outcome(Doing doing) {
    try {
      return doing.done();
    } catch (RateLimitedException e) {
      return new SendOutcome.RateLimited(Duration.ofMillis(Math.max(1, e.getRetryAfter())));
    } catch (PermissionException | IllegalArgumentException e) {
      return refused(String.valueOf(e.getMessage()));
    } catch (ErrorResponseException e) {
      int status = e.getResponse().code;
      return status > 0 && status < SERVER_ERROR
          ? refused(e.getMeaning())
          : new SendOutcome.Unknown("Discord did not confirm it: " + e.getMeaning());
    } catch (RuntimeException e) {
      return new SendOutcome.Unknown("Discord did not confirm it: " + e);
    }
  }

  /** What a server is called. */
  Optional<String> communityName(String community) {
    return guild(community).map(Guild::getName);
  }

  private Optional<Guild> guild(String community) {
    return id(community)
        .flatMap(
            id ->
                connection
                    .shards()
                    .flatMap(shard -> Optional.ofNullable(shard.getGuildById(id)).stream())
                    .findFirst());
  }

  /** How the bot stands in a channel. */
  ChannelStanding standing(ChannelRef ref) {
    Optional<MessageChannel> channel = channel(ref);
    if (channel.isEmpty()) {
      return new ChannelStanding.Closed(
          "I do not see the channel "
              + ref.channel()
              + ": give me the permission View Channel there.");
    }
    if (!channel.get().canTalk()) {
      return new ChannelStanding.Closed(
          "I may not write in " + channel.get().getName() + ": give me Send Messages there.");
    }
    return new ChannelStanding.Open(
        channel.get().getName(),
        MessageShowing.mayAttach(channel.get()),
        channel.get() instanceof GuildMessageChannel inGuild
            && inGuild.getGuild().getPublicRole().hasPermission(inGuild, Permission.VIEW_CHANNEL));
  }

  /** A channel, unless it is another server's. */
  private Optional<MessageChannel> channel(ChannelRef ref) {
    return id(ref.channel())
        .flatMap(
            id ->
                connection
                    .shards()
                    .flatMap(
                        shard ->
                            Optional.ofNullable(shard.getChannelById(MessageChannel.class, id))
                                .stream())
                    .findFirst())
        .filter(
            found ->
                found instanceof GuildMessageChannel inGuild
                    ? inGuild.getGuild().getId().equals(ref.community())
                    : ref.channel().equals(ref.community()));
  }

  private static Optional<Long> id(String text) {
    try {
      return Optional.of(Long.parseUnsignedLong(text));
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }

  /** The reason as a sentence: others follow it. */
  private static SendOutcome refused(String reason) {
    return new SendOutcome.Refused(reason.endsWith(".") ? reason : reason + ".");
  }

  private SendOutcome unknownChannel(ChannelRef channel) {
    return unseen(channel, "I see no channel " + channel.channel() + " on Discord");
  }

  /** What this process does not see, another may. */
  private SendOutcome unseen(ChannelRef channel, String reason) {
    return served.test(channel.community()) ? refused(reason) : NOT_HERE;
  }

  /** The address of a message. */
  static String link(MessageRef message) {
    ChannelRef place = message.channel();
    String community = place.community().equals(place.channel()) ? "@me" : place.community();
    return "https://discord.com/channels/%s/%s/%s"
        .formatted(community, place.channel(), message.message());
  }
}
