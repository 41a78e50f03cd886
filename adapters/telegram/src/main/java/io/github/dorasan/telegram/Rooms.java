package io.github.dorasan.telegram;

import io.github.dorasan.platform.CommunityEvent;
import java.util.Optional;
import java.util.Set;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMember;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberRestricted;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberUpdated;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** What happens to whole groups and channels. */
final class Rooms {
  private static final Set<String> IN = Set.of("creator", "administrator", "member");

  private Rooms() {}

  /** The bot was let in or sent away; not where one person lets it in or shuts it out. */
  static Optional<CommunityEvent> of(ChatMemberUpdated update) {
    boolean before = isIn(update.getOldChatMember());
    boolean after = isIn(update.getNewChatMember());
    if (before == after || Boolean.TRUE.equals(update.getChat().isUserChat())) {
      return Optional.empty();
    }
    Place place = Place.of(update.getChat().getId());
    return Optional.of(
        after
            ? new CommunityEvent.Joined(place.channel())
            : new CommunityEvent.Left(place.channel()));
  }

  private static boolean isIn(ChatMember member) {
    return IN.contains(member.getStatus())
        || (member instanceof ChatMemberRestricted restricted
            && Boolean.TRUE.equals(restricted.getIsMember()));
  }

  /** A group became a supergroup; it is told in the old one and in the new one. */
  static Optional<CommunityEvent> of(Message message) {
    return Optional.ofNullable(message.getMigrateToChatId())
        .map(to -> moved(Place.of(message.getChatId()), Place.of(to)));
  }

  static CommunityEvent moved(Place from, Place to) {
    return new CommunityEvent.Moved(
        Place.of(Long.parseLong(from.chat())).channel(),
        Place.of(Long.parseLong(to.chat())).channel());
  }
}
