package io.github.dorasan.discord;

import io.github.dorasan.platform.ChannelRef;
import io.github.dorasan.platform.CommunityEvent;
import java.util.Optional;
import java.util.stream.Stream;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.events.guild.GuildJoinEvent;
import net.dv8tion.jda.api.events.guild.GuildLeaveEvent;

/** What happens to whole servers. */
final class Guilds {
  private Guilds() {}

  /** The bot was let into a server; the channel is where a greeting would be seen. */
  static CommunityEvent joined(GuildJoinEvent event) {
    Guild guild = event.getGuild();
    String channel =
        Stream.concat(
                Optional.ofNullable(guild.getSystemChannel()).stream(),
                guild.getTextChannels().stream())
            .filter(TextChannel::canTalk)
            .map(GuildMessageChannel::getId)
            .findFirst()
            .orElse(guild.getId());
    return new CommunityEvent.Joined(new ChannelRef(DiscordPlatform.NAME, guild.getId(), channel));
  }

  /** The bot was sent away; no channel is known any more, and the server's id stands for it. */
  static CommunityEvent left(GuildLeaveEvent event) {
    String guild = event.getGuild().getId();
    return new CommunityEvent.Left(new ChannelRef(DiscordPlatform.NAME, guild, guild));
  }
}
