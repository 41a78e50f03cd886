package io.github.dorasan.platform;

import io.github.dorasan.reply.Reply;
import java.util.Optional;
import java.util.Set;

/** One chat network, filled by an adapter. Safe for use by many threads at once. */
public interface ChatPlatform extends AutoCloseable {
  /** The adapter's name, as it stands in a {@link ChannelRef}. */
  String name();

  /** What the platform can do. */
  Capabilities capabilities();

  /**
   * Begins to hand what people do to the handler, and to show its replies. Called once.
   *
   * @throws PlatformException if the platform refuses, with what to do about it
   */
  void start(IncomingHandler handler) throws PlatformException;

  /** Sends a message of the bot's own accord. */
  SendOutcome send(Outgoing message);

  /** Puts a reply in the place of a message of the bot's; refused where messages cannot change. */
  SendOutcome edit(MessageRef message, Reply reply);

  /** Takes a message of the bot's away; refused where that cannot be. */
  SendOutcome remove(MessageRef message);

  /** How the bot stands in a channel. */
  ChannelStanding standing(ChannelRef channel);

  /**
   * Whether someone who moderates the community in {@code channel} may decide what the bot says in
   * that channel: it is one of the community's, or they moderate it too. So nobody sends the bot
   * into a place of others.
   */
  boolean moderates(Author author, ChannelRef channel);

  /**
   * Sends a message to the owner of the community around a channel, in private; refused where the
   * platform knows no owner or the owner takes no messages.
   */
  SendOutcome sendToOwner(ChannelRef channel, Reply reply);

  /** An address that leads to a message, where the platform has such. */
  default Optional<String> link(MessageRef message) {
    return Optional.empty();
  }

  /**
   * What the members of a community call it; empty where the platform does not tell.
   *
   * @param community as it stands in a {@link ChannelRef}
   */
  default Optional<String> communityName(String community) {
    return Optional.empty();
  }

  /**
   * Which part of the platform a community belongs to, where its communities are shared out among
   * several instances; blank where each instance serves them all.
   *
   * @param community as it stands in a {@link ChannelRef}
   */
  default String part(String community) {
    return "";
  }

  /** The parts that this instance serves; known before it starts, and always the same. */
  default Set<String> parts() {
    return Set.of("");
  }

  /** Whether this instance serves a community; what another one serves, this one cannot reach. */
  default boolean serves(String community) {
    return parts().contains(part(community));
  }

  /**
   * Waits until the platform is closed; returns at once where it cannot end by itself, or has not
   * started.
   *
   * @throws PlatformException once the network has sent the bot away for good, with what to do
   *     about it; the platform is to be closed then
   */
  default void awaitEnd() throws PlatformException, InterruptedException {
    // Only a network that ends by itself has something to tell.
  }

  /** Whether the platform is connected now. */
  default boolean isUp() {
    return true;
  }

  /** How much of what has come in waits or is under way. */
  default int waiting() {
    return 0;
  }

  /** Takes no more, finishes what is under way, and lets go. Called once or more. */
  @Override
  void close();
}
