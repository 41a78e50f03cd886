package io.github.dorasan.contract;

import io.github.dorasan.platform.Author;
import io.github.dorasan.platform.Capabilities;
import io.github.dorasan.platform.ChannelRef;
import io.github.dorasan.platform.ChannelStanding;
import io.github.dorasan.platform.ChatPlatform;
import io.github.dorasan.platform.IncomingHandler;
import io.github.dorasan.platform.MessageRef;
import io.github.dorasan.platform.Outgoing;
import io.github.dorasan.platform.PlatformException;
import io.github.dorasan.platform.SendOutcome;
import io.github.dorasan.reply.Reply;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A platform, of whose messages someone takes note. Its channels are alike on every platform: not
 * everyone reads there, and pictures can be sent.
 *
 * @param sent is given what was sent, once it was
 */
record NotingPlatform(ChatPlatform platform, Consumer<Reply> sent) implements ChatPlatform {
  @Override
  public String name() {
    return platform.name();
  }

  @Override
  public Capabilities capabilities() {
    return platform.capabilities();
  }

  @Override
  public void start(IncomingHandler handler) throws PlatformException {
    platform.start(handler);
  }

  @Override
  public SendOutcome send(Outgoing message) {
    SendOutcome outcome = platform.send(message);
    if (outcome instanceof SendOutcome.Sent) {
      sent.accept(message.reply());
    }
    return outcome;
  }

  @Override
  public SendOutcome edit(MessageRef message, Reply reply) {
    return platform.edit(message, reply);
  }

  @Override
  public SendOutcome remove(MessageRef message) {
    return platform.remove(message);
  }

  @Override
  public ChannelStanding standing(ChannelRef channel) {
    return platform.standing(channel) instanceof ChannelStanding.Open open
        ? new ChannelStanding.Open(open.name(), true, false)
        : platform.standing(channel);
  }

  @Override
  public boolean moderates(Author author, ChannelRef channel) {
    return platform.moderates(author, channel);
  }

  @Override
  public SendOutcome sendToOwner(ChannelRef channel, Reply reply) {
    return platform.sendToOwner(channel, reply);
  }

  @Override
  public Optional<String> link(MessageRef message) {
    return platform.link(message);
  }

  @Override
  public Optional<String> communityName(String community) {
    return platform.communityName(community);
  }

  @Override
  public void close() {
    platform.close();
  }
}
