package io.github.dorasan.discord;

import io.github.dorasan.reply.Block;
import io.github.dorasan.reply.Reply;
import io.github.dorasan.reply.Shortened;
import io.github.dorasan.reply.Span;
import io.github.dorasan.reply.Wording;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.entities.channel.attribute.IThreadContainer;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.ErrorResponse;

/**
 * Opens a thread at a message when a member asks for one, for an exchange that would fill the
 * channel. The thread is the bot's own: it answers there without being mentioned, as far as it may
 * read.
 */
final class Threads {
  /** The wording's key of the entry in a message's menu. */
  static final String KEY = "entry.thread";

  private static final int NAME = 100;

  private static final Set<ErrorResponse> EXISTING =
      Set.of(
          ErrorResponse.THREAD_WITH_THIS_MESSAGE_ALREADY_EXISTS,
          ErrorResponse.ILLEGAL_OPERATION_ARCHIVED_THREAD);

  private final Wording wording;
  private final MessageReader messages;
  private final boolean reads;

  /**
   * @param reads whether the bot may read what does not address it
   */
  Threads(Wording wording, MessageReader messages, boolean reads) {
    this.wording = wording;
    this.messages = messages;
    this.reads = reads;
  }

  /** Whether the entry is the one that opens a thread. */
  boolean is(MessageContextInteractionEvent event) {
    return event.getName().equals(wording.text(KEY));
  }

  /** Opens a thread at the message, and tells who wanted it where it is. */
  void open(MessageContextInteractionEvent event, Showing showing) {
    Optional<IThreadContainer> channel = channel(event);
    if (channel.isEmpty()) {
      showing.show(sentence("thread.not-here"));
    } else if (!channel
        .get()
        .getGuild()
        .getSelfMember()
        .hasPermission(
            channel.get(), Permission.CREATE_PUBLIC_THREADS, Permission.MESSAGE_SEND_IN_THREADS)) {
      showing.show(sentence("thread.forbidden"));
    } else {
      open(channel.get(), event, showing);
    }
  }

  private static Optional<IThreadContainer> channel(MessageContextInteractionEvent event) {
    boolean takesThreads =
        event.isFromAttachedGuild()
            && (event.getChannelType() == ChannelType.TEXT
                || event.getChannelType() == ChannelType.NEWS);
    return takesThreads && event.getChannel() instanceof IThreadContainer container
        ? Optional.of(container)
        : Optional.empty();
  }

  private void open(
      IThreadContainer channel, MessageContextInteractionEvent event, Showing showing) {
    try {
      ThreadChannel thread =
          channel.createThreadChannel(name(event), event.getTarget().getIdLong()).complete();
      messages.told(thread.getIdLong());
      for (Card card :
          Cards.of(sentence(reads ? "thread.opened" : "thread.opened-unread"), false)) {
        card.fill(thread.sendMessageComponents(card.components())).complete();
      }
      showing.show(whereItIs(thread));
    } catch (ErrorResponseException e) {
      if (!EXISTING.contains(e.getErrorResponse())) {
        throw e;
      }
      showing.show(sentence("thread.exists"));
    }
  }

  /** The first line of the message. */
  private String name(MessageContextInteractionEvent event) {
    String line =
        messages.text(event.getTarget()).lines().map(String::strip).findFirst().orElse("");
    return line.isEmpty() ? wording.text("thread.name") : Shortened.to(line, NAME);
  }

  private Reply whereItIs(ThreadChannel thread) {
    return Reply.of(
            new Block.Paragraph(
                List.of(
                    new Span.Text(wording.text("thread.here") + " "),
                    new Span.Link(thread.getName(), thread.getJumpUrl()))))
        .discreetly();
  }

  private Reply sentence(String key) {
    return Reply.of(new Block.Paragraph(List.of(new Span.Text(wording.text(key))))).discreetly();
  }
}
