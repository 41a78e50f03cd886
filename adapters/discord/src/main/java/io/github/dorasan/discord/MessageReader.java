package io.github.dorasan.discord;

import io.github.dorasan.platform.ChannelRef;
import io.github.dorasan.platform.Incoming;
import io.github.dorasan.reply.Block;
import io.github.dorasan.reply.Reply;
import io.github.dorasan.reply.Span;
import io.github.dorasan.reply.Wording;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.MessageType;
import net.dv8tion.jda.api.entities.Role;
import net.dv8tion.jda.api.entities.SelfUser;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;

/** Reads messages: which are meant for the bot, and what they say. */
final class MessageReader {
  private static final int MOST_HINTS = 10_000;

  private final Predicate<ChannelRef> answersPosts;
  private final Wording wording;

  /** The threads that have been told how to reach the bot. */
  private final Set<Long> told =
      Collections.synchronizedSet(
          Collections.newSetFromMap(
              new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Long, Boolean> eldest) {
                  return size() > MOST_HINTS;
                }
              }));

  /**
   * A reader.
   *
   * @param answersPosts whether new posts of a forum are answered
   */
  MessageReader(Predicate<ChannelRef> answersPosts, Wording wording) {
    this.answersPosts = answersPosts;
    this.wording = wording;
  }

  /** What a message is to the bot. */
  sealed interface Heard {
    /** A text, meant for the bot or overheard. */
    record Text(Incoming.Asked asked) implements Heard {}

    /** It is meant for the bot, which may not read it and says so. */
    record Unreadable(Reply hint) implements Heard {}

    /** Nothing that the bot would hear. */
    record Nothing() implements Heard {}
  }

  /** Reads a message. */
  Heard read(Message message) {
    boolean typed =
        message.getType() == MessageType.DEFAULT || message.getType() == MessageType.INLINE_REPLY;
    if (!typed || message.getAuthor().isBot() || message.isWebhookMessage()) {
      return new Heard.Nothing();
    }
    String text = text(message);
    if (isAddressed(message)) {
      return new Heard.Text(EventReader.asked(message, text, true));
    }
    boolean own = inOwnThread(message);
    if (text.isBlank()) {
      return own && message.getAttachments().isEmpty() && told.add(message.getChannelIdLong())
          ? new Heard.Unreadable(sentence("thread.unreadable"))
          : new Heard.Nothing();
    }
    return new Heard.Text(EventReader.asked(message, text, own || isAnsweredPost(message)));
  }

  /** The people of a thread know how to reach the bot. */
  void told(long thread) {
    told.add(thread);
  }

  private Reply sentence(String key) {
    return Reply.of(new Block.Paragraph(List.of(new Span.Text(wording.text(key)))));
  }

  /** What a message says, without the mention of the bot at its beginning or end. */
  String text(Message message) {
    SelfUser self = message.getJDA().getSelfUser();
    String mention = "<@[!&]?(?:" + self.getId() + role(message) + ")>";
    Pattern ends =
        Pattern.compile("^\\s*" + mention + "(?:[,:](?=\\s))?\\s*|\\s*" + mention + "\\s*$");
    String text = message.getContentRaw();
    return ends.matcher(text).replaceAll("");
  }

  private static String role(Message message) {
    return ownRole(message).map(role -> "|" + role.getId()).orElse("");
  }

  /** Discord gives each bot a role of its own, by which it is mentioned just as well. */
  private static Optional<Role> ownRole(Message message) {
    return message.hasGuild()
        ? Optional.ofNullable(message.getGuild().getBotRole())
        : Optional.empty();
  }

  private static boolean isAddressed(Message message) {
    if (!message.isFromGuild()) {
      return true;
    }
    SelfUser self = message.getJDA().getSelfUser();
    Message referenced = message.getReferencedMessage();
    return message.getMentions().getUsers().contains(self)
        || mentionsRole(message)
        || (message.getType() == MessageType.INLINE_REPLY
            && referenced != null
            && referenced.getAuthor().equals(self));
  }

  private static boolean mentionsRole(Message message) {
    return ownRole(message)
        .filter(role -> message.getMentions().getRoles().contains(role))
        .isPresent();
  }

  private static boolean inOwnThread(Message message) {
    return message.getChannel() instanceof ThreadChannel thread
        && thread.getOwnerIdLong() == message.getJDA().getSelfUser().getIdLong();
  }

  /** The message that a forum's post begins with has the id of the post. */
  private boolean isAnsweredPost(Message message) {
    MessageChannel channel = message.getChannel();
    return channel instanceof ThreadChannel thread
        && thread.getParentChannel().getType() == ChannelType.FORUM
        && thread.getIdLong() == message.getIdLong()
        && answersPosts.test(
            new ChannelRef(
                DiscordPlatform.NAME,
                thread.getGuild().getId(),
                thread.getParentChannel().getId()));
  }
}
