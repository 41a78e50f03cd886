package io.github.dorasan.platform;

import io.github.dorasan.reply.Reply;

/** One chat network, filled by an adapter. */
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
  SendOutcome send(ChannelRef channel, Reply reply);

  /** Takes no more, finishes what is under way, and lets go. Called once or more. */
  @Override
  void close();
}
