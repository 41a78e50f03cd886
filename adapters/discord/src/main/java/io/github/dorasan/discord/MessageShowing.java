package io.github.dorasan.discord;

import io.github.dorasan.reply.Form;
import io.github.dorasan.reply.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.requests.restaction.MessageCreateAction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Replies to a message. Everyone in its channel sees the reply. */
final class MessageShowing implements Showing {
  private static final Logger log = LoggerFactory.getLogger(MessageShowing.class);

  private final Message message;

  MessageShowing(Message message) {
    this.message = message;
  }

  @Override
  public Optional<String> show(Reply reply) {
    MessageChannel channel = message.getChannel();
    if (!channel.canTalk()) {
      log.info("No reply in channel {}: I may not write there", channel.getId());
      return Optional.empty();
    }
    List<Card> cards = Cards.of(reply, mayAttach(channel));
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < cards.size(); i++) {
      Card card = cards.get(i);
      String nonce = Nonces.of(message.getId(), i);
      boolean first = i == 0;
      Message sent = Calls.repeatable(() -> request(channel, card, first).setNonce(nonce));
      ids.add(sent.getId());
    }
    return ids.isEmpty() ? Optional.empty() : Optional.of(ids.get(Card.main(cards)));
  }

  /** The first message names what it replies to; if that has gone, it stands alone. */
  private MessageCreateAction request(MessageChannel channel, Card card, boolean first) {
    MessageCreateAction request = card.fill(channel.sendMessageComponents(card.components()));
    return first ? request.setMessageReference(message).failOnInvalidReply(false) : request;
  }

  /** Whether the bot may send files in a channel. */
  static boolean mayAttach(MessageChannel channel) {
    return !(channel instanceof GuildMessageChannel inGuild)
        || inGuild
            .getGuild()
            .getSelfMember()
            .hasPermission(inGuild, Permission.MESSAGE_ATTACH_FILES);
  }

  @Override
  public void open(Form form) {
    throw new IllegalStateException("a message cannot open the form " + form.id());
  }

  @Override
  public void keepSilent() {
    // A message needs no answer.
  }
}
