package io.github.dorasan.contract;

import io.github.dorasan.platform.ChannelRef;
import io.github.dorasan.platform.MessageRef;
import io.github.dorasan.platform.Outgoing;
import io.github.dorasan.platform.SendOutcome;
import io.github.dorasan.reply.Reply;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** The messages that a bot has sent of its own accord, as they stand now. */
public final class SentMessages {
  private final Map<MessageRef, Reply> standing = new ConcurrentHashMap<>();
  private final Map<MessageRef, Outgoing> sent = new ConcurrentHashMap<>();
  private final Map<String, SendOutcome> repeats = new ConcurrentHashMap<>();
  private final Queue<SendOutcome> edits = new ConcurrentLinkedQueue<>();
  private final AtomicInteger count = new AtomicInteger();

  SentMessages() {}

  /** What stands under an id now, after edits. */
  public Optional<Reply> message(MessageRef message) {
    return Optional.ofNullable(standing.get(message));
  }

  /** All that stand, as they were sent. */
  public Map<MessageRef, Outgoing> all() {
    return Map.copyOf(sent);
  }

  /** From now on, a message with the repeat key of an earlier one is shown again. */
  public void forgetRepeats() {
    repeats.clear();
  }

  /**
   * Sends a message, unless it repeats one.
   *
   * @param tellsRepeats whether a repeat key is heeded
   * @param show shows it in its channel
   */
  SendOutcome deliver(Outgoing message, boolean tellsRepeats, Runnable show) {
    if (!tellsRepeats || message.repeatKey().isEmpty()) {
      return deliver(message, show);
    }
    String key = message.channel() + " " + message.repeatKey().get();
    return repeats.computeIfAbsent(key, _ -> deliver(message, show));
  }

  private SendOutcome.Sent deliver(Outgoing message, Runnable show) {
    MessageRef ref = new MessageRef(message.channel(), "m" + count.incrementAndGet());
    show.run();
    standing.put(ref, message.reply());
    sent.put(ref, message);
    return new SendOutcome.Sent(ref.message());
  }

  /** Takes note of a reply that stands in a channel, so that it can be changed. */
  MessageRef note(ChannelRef channel, Reply reply) {
    MessageRef ref = new MessageRef(channel, "m" + count.incrementAndGet());
    standing.put(ref, reply);
    return ref;
  }

  /** What the next change of a message meets; several queue up. */
  public void nextEdit(SendOutcome outcome) {
    edits.add(outcome);
  }

  SendOutcome edit(MessageRef message, Reply reply) {
    SendOutcome next = edits.poll();
    if (next != null) {
      return next;
    }
    return standing.replace(message, reply) == null
        ? new SendOutcome.Refused("there is no such message")
        : new SendOutcome.Sent(message.message());
  }

  SendOutcome remove(MessageRef message) {
    sent.remove(message);
    return standing.remove(message) == null
        ? new SendOutcome.Refused("there is no such message")
        : new SendOutcome.Sent(message.message());
  }
}
