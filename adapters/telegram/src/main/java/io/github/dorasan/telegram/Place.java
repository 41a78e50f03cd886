package io.github.dorasan.telegram;

import io.github.dorasan.platform.ChannelRef;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/**
 * Where a message stands.
 *
 * @param chat its id
 * @param topic the topic of a forum; the general one and other chats have none
 */
record Place(String chat, Optional<Integer> topic) {
  /** A chat as a whole. */
  static Place of(long chat) {
    return new Place(Long.toString(chat), Optional.empty());
  }

  /** Where a message stands: the thread of an ordinary reply is no place of its own. */
  static Place of(Message message) {
    boolean inTopic = Boolean.TRUE.equals(message.getIsTopicMessage());
    return new Place(
        Long.toString(message.getChatId()),
        inTopic ? Optional.ofNullable(message.getMessageThreadId()) : Optional.empty());
  }

  /** What a channel of ours stands for. */
  static Optional<Place> of(ChannelRef channel) {
    String[] parts = channel.channel().split(":", -1);
    try {
      long chat = Long.parseLong(parts[0]);
      return parts.length == 1
          ? Optional.of(of(chat))
          : Optional.of(new Place(parts[0], Optional.of(Integer.valueOf(parts[1]))));
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }

  ChannelRef channel() {
    return new ChannelRef(
        TelegramPlatform.NAME, chat, topic.map(number -> chat + ":" + number).orElse(chat));
  }

  /** Whether more than one person is there. */
  boolean isGroup() {
    return chat.startsWith("-");
  }

  Place in(String otherChat) {
    return new Place(otherChat, topic);
  }
}
