package io.github.dorasan.telegram;

import io.github.dorasan.platform.ChannelRef;
import io.github.dorasan.platform.ChannelStanding;
import io.github.dorasan.platform.MessageRef;
import io.github.dorasan.platform.Outgoing;
import io.github.dorasan.platform.SendOutcome;
import io.github.dorasan.reply.Reply;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChat;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatAdministrators;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatMember;
import org.telegram.telegrambots.meta.api.methods.pinnedmessages.PinChatMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.DeleteMessage;
import org.telegram.telegrambots.meta.api.objects.chat.ChatFullInfo;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMember;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberAdministrator;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberRestricted;

/** What the bot does of its own accord. */
final class Outbox {
  private static final Logger log = LoggerFactory.getLogger(Outbox.class);

  private final Me me;
  private final Api api;
  private final Sender sender;

  Outbox(Me me, Api api, Sender sender) {
    this.me = me;
    this.api = api;
    this.sender = sender;
  }

  /** Sends a message; the outcome tells of its first part. */
  SendOutcome send(Outgoing message) {
    Optional<Place> place = Place.of(message.channel());
    return place.isEmpty()
        ? unknownChannel(message.channel())
        : outcome(() -> send(place.get(), message));
  }

  private SendOutcome send(Place place, Outgoing message) {
    List<Post> posts = Posts.of(message.reply());
    if (posts.isEmpty()) {
      return new SendOutcome.Refused("The message is empty");
    }
    int first = sender.send(place, posts.getFirst(), Sender.Manner.own(message.quiet()));
    for (Post post : posts.subList(1, posts.size())) {
      try {
        // The first part is there: the rest follows it, however long Telegram makes it wait.
        int _ = sender.send(place, post, following(message.quiet()));
      } catch (Refusal e) {
        log.error("A message in {} lacks its end: {}", place, e.getMessage());
        break;
      }
    }
    if (message.pinned()) {
      pin(place, first);
    }
    return new SendOutcome.Sent(Integer.toString(first));
  }

  private static Sender.Manner following(boolean quiet) {
    return new Sender.Manner(Optional.empty(), quiet, Pace.Rank.POST, true, Once.own());
  }

  private void pin(Place place, int message) {
    PinChatMessage pin = new PinChatMessage(place.chat(), message);
    pin.setDisableNotification(true);
    try {
      api.call(pin);
    } catch (Refusal e) {
      log.info("A message in {} was not pinned: {}", place, e.getMessage());
    }
  }

  /** Sends a message to whoever owns a group or channel. */
  SendOutcome sendToOwner(ChannelRef channel, Reply reply) {
    Optional<Place> place = Place.of(channel);
    if (place.isEmpty() || !place.get().isGroup()) {
      return new SendOutcome.Refused("I know no owner of " + channel.channel() + " on Telegram");
    }
    return outcome(
        () -> {
          Optional<Long> owner =
              api.call(new GetChatAdministrators(place.get().chat())).stream()
                  .filter(member -> member.getStatus().equals("creator"))
                  .map(member -> member.getUser().getId())
                  .findFirst();
          return owner.isEmpty()
              ? new SendOutcome.Refused("Telegram does not tell who owns " + place.get().chat())
              : send(Place.of(owner.get()), Outgoing.to(channel, reply));
        });
  }

  /** Puts a reply in the place of a message. */
  SendOutcome edit(MessageRef message, Reply reply) {
    List<Post> posts = Posts.of(reply);
    if (posts.size() != 1 || !posts.getFirst().isText()) {
      return new SendOutcome.Refused(
          "The reply makes " + posts.size() + " messages, and the text of one is to be replaced");
    }
    return with(
        message,
        (place, id) -> {
          sender.edit(place, id, posts.getFirst());
          return new SendOutcome.Sent(message.message());
        });
  }

  /** Takes a message away. */
  SendOutcome remove(MessageRef message) {
    return with(
        message,
        (place, id) -> {
          api.call(new DeleteMessage(place.chat(), id));
          return new SendOutcome.Sent(message.message());
        });
  }

  private interface Doing {
    SendOutcome done(Place place, int message);
  }

  private static SendOutcome with(MessageRef message, Doing doing) {
    Optional<Place> place = Place.of(message.channel());
    if (place.isEmpty()) {
      return unknownChannel(message.channel());
    }
    try {
      int id = Integer.parseInt(message.message());
      return outcome(() -> doing.done(place.get(), id));
    } catch (NumberFormatException _) {
      return new SendOutcome.Refused("There is no message " + message.message() + " on Telegram");
    }
  }

  private static SendOutcome outcome(Supplier<SendOutcome> doing) {
    try {
      return doing.get();
    } catch (Refusal e) {
      if (e.retryAfter().isPresent()) {
        return new SendOutcome.RateLimited(e.retryAfter().get());
      }
      return e.isCertain()
          ? new SendOutcome.Refused("Telegram refused it: " + e.getMessage())
          : new SendOutcome.Unknown("Telegram did not confirm it: " + e.getMessage());
    }
  }

  /** How the bot stands in a chat. */
  ChannelStanding standing(ChannelRef channel) {
    Optional<Place> place = Place.of(channel);
    if (place.isEmpty()) {
      return closed(channel, "there is no such chat on Telegram");
    }
    try {
      ChatFullInfo chat = api.call(new GetChat(place.get().chat()));
      if (!place.get().isGroup()) {
        return new ChannelStanding.Open(String.valueOf(chat.getFirstName()), true, false);
      }
      ChatMember self = api.call(new GetChatMember(place.get().chat(), me.id()));
      return standing(channel, chat, self);
    } catch (Refusal e) {
      return closed(channel, e.getMessage() + ". Add me to the group or channel");
    }
  }

  private static ChannelStanding standing(ChannelRef channel, ChatFullInfo chat, ChatMember self) {
    String name = String.valueOf(chat.getTitle());
    boolean inChannel = Boolean.TRUE.equals(chat.isChannelChat());
    return switch (self) {
      case ChatMemberAdministrator admin
          when inChannel && !Boolean.TRUE.equals(admin.getCanPostMessages()) ->
          closed(channel, "I may not post in " + name + ": allow me Post Messages");
      case ChatMemberRestricted mute when !Boolean.TRUE.equals(mute.getCanSendMessages()) ->
          closed(channel, "I may not write in " + name + ": lift my restriction");
      case ChatMemberRestricted some ->
          new ChannelStanding.Open(name, Boolean.TRUE.equals(some.getCanSendPhotos()), true);
      case ChatMember one when one.getStatus().equals("left") || one.getStatus().equals("kicked") ->
          closed(channel, "I am not in " + name + ": add me");
      case ChatMember one when inChannel && one.getStatus().equals("member") ->
          closed(channel, "I may not post in " + name + ": make me an administrator");
      default -> new ChannelStanding.Open(name, true, true);
    };
  }

  private static ChannelStanding closed(ChannelRef channel, String reason) {
    return new ChannelStanding.Closed("Chat " + channel.channel() + ": " + reason);
  }

  private static SendOutcome unknownChannel(ChannelRef channel) {
    return new SendOutcome.Refused("I see no chat " + channel.channel() + " on Telegram");
  }

  /** The address of a message; only supergroups and channels have such. */
  static Optional<String> link(MessageRef message) {
    String supergroup = "-100";
    return Place.of(message.channel())
        .filter(place -> place.chat().startsWith(supergroup))
        .map(
            place ->
                "https://t.me/c/"
                    + place.chat().substring(supergroup.length())
                    + place.topic().map(topic -> "/" + topic).orElse("")
                    + "/"
                    + message.message());
  }
}
