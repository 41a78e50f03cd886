package io.github.dorasan.storage;

import io.github.dorasan.contract.PostBoard;
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
import java.util.Optional;
import java.util.function.Supplier;

/** One instance's way to a board that all share. */
record FaultyPlatform(PostBoard board, Supplier<Fault> faults, Runnable death, Runnable cut)
    implements ChatPlatform {
  @Override
  public SendOutcome send(Outgoing message) {
    Fault fault = faults.get();
    switch (fault) {
      case DEATH_BEFORE_SENDING -> death.run();
      case CUT_BEFORE_SENDING -> cut.run();
      default -> {}
    }
    switch (fault) {
      case LOST_MESSAGE -> {
        return new SendOutcome.Unknown("no connection");
      }
      case RATE_LIMIT -> {
        return new SendOutcome.RateLimited(Duration.ofMinutes(1));
      }
      case LONG_RATE_LIMIT -> {
        return new SendOutcome.RateLimited(Duration.ofDays(2));
      }
      default -> {}
    }
    SendOutcome shown = board.send(message);
    switch (fault) {
      case DEATH_AFTER_SENDING -> death.run();
      case CUT_AFTER_SENDING -> cut.run();
      default -> {}
    }
    return fault == Fault.LOST_CONFIRMATION ? new SendOutcome.Unknown("no connection") : shown;
  }

  @Override
  public String name() {
    return board.name();
  }

  @Override
  public Capabilities capabilities() {
    return board.capabilities();
  }

  @Override
  public void start(IncomingHandler handler) {}

  @Override
  public SendOutcome edit(MessageRef message, Reply reply) {
    return board.edit(message, reply);
  }

  @Override
  public SendOutcome remove(MessageRef message) {
    return board.remove(message);
  }

  @Override
  public ChannelStanding standing(ChannelRef channel) {
    return board.standing(channel);
  }

  @Override
  public boolean moderates(Author author, ChannelRef channel) {
    return board.moderates(author, channel);
  }

  @Override
  public SendOutcome sendToOwner(ChannelRef channel, Reply reply) {
    return board.sendToOwner(channel, reply);
  }

  @Override
  public Optional<String> link(MessageRef message) {
    return board.link(message);
  }

  @Override
  public void close() {}
}
