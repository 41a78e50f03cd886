package io.github.dorasan.discord;

import io.github.dorasan.platform.Author;
import io.github.dorasan.platform.ChannelRef;
import io.github.dorasan.platform.Incoming;
import io.github.dorasan.platform.Setting;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.User;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.CommandInteractionPayload;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import org.jspecify.annotations.Nullable;

/** Reads where something happened on Discord, who did it, and what. */
final class EventReader {
  private EventReader() {}

  /** A message; its text is what was read of it. */
  static Incoming.Asked asked(Message message, String text, boolean addressed) {
    boolean inCommunity = message.isFromGuild();
    String channel = message.getChannel().getId();
    return new Incoming.Asked(
        new ChannelRef(
            DiscordPlatform.NAME, inCommunity ? message.getGuild().getId() : channel, channel),
        author(message.getAuthor(), message.getMember()),
        inCommunity ? Setting.COMMUNITY : Setting.PRIVATE,
        text,
        addressed,
        Optional.of(message.getId()));
  }

  /** A command with its options. */
  static <E extends Interaction & CommandInteractionPayload> Incoming.Command command(
      E event, String name) {
    Map<String, String> options = new HashMap<>();
    for (OptionMapping option : event.getOptions()) {
      String value = option.getAsString();
      if (!value.isBlank()) {
        options.put(option.getName(), value);
      }
    }
    return command(event, name, options);
  }

  /** A command by its name. */
  static Incoming.Command command(Interaction event, String name, Map<String, String> options) {
    return new Incoming.Command(place(event), author(event), setting(event), name, options);
  }

  /** A button. */
  static Incoming.Pressed pressed(ButtonInteractionEvent event) {
    return new Incoming.Pressed(
        place(event),
        author(event),
        setting(event),
        event.getComponentId(),
        Optional.of(event.getMessageId()));
  }

  /** A form that was filled in. */
  static Incoming.Submitted submitted(ModalInteractionEvent event) {
    return new Incoming.Submitted(
        place(event),
        author(event),
        setting(event),
        event.getModalId(),
        Forms.values(event.getValues()));
  }

  /** Where an interaction happened. */
  static ChannelRef place(Interaction event) {
    Guild guild = event.getGuild();
    String channel = event.getChannelId() == null ? event.getUser().getId() : event.getChannelId();
    return new ChannelRef(DiscordPlatform.NAME, guild == null ? channel : guild.getId(), channel);
  }

  /** Where the bot was called up but is no member, nobody knows who reads along. */
  static Setting setting(Interaction event) {
    if (event.isFromAttachedGuild()) {
      return Setting.COMMUNITY;
    }
    return event.getContext() == InteractionContextType.BOT_DM ? Setting.PRIVATE : Setting.INLINE;
  }

  /** Who did it. */
  static Author author(Interaction event) {
    return author(event.getUser(), event.isFromAttachedGuild() ? event.getMember() : null);
  }

  private static Author author(User user, @Nullable Member member) {
    return new Author(user.getId(), member == null ? Author.Role.MEMBER : role(member));
  }

  private static Author.Role role(Member member) {
    if (member.isOwner()) {
      return Author.Role.OWNER;
    }
    boolean moderates =
        member.hasPermission(Permission.MANAGE_SERVER)
            || member.hasPermission(Permission.MESSAGE_MANAGE);
    return moderates ? Author.Role.MODERATOR : Author.Role.MEMBER;
  }
}
