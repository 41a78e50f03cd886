package io.github.dorasan.discord.loopback;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Makes places and changes them. Each method returns when the bot has taken the change in. */
public final class Places {
  private final LoopbackDiscord discord;

  /** The places of a server. */
  public Places(LoopbackDiscord discord) {
    this.discord = discord;
  }

  /** The id of the server. */
  public String guild() {
    return discord.with(world -> world.guildId);
  }

  /** The server sends the bot away. */
  public void leave() {
    discord.dispatch("GUILD_DELETE", Json.object("id", guild()));
  }

  /** The server lets the bot in. */
  public void join() {
    discord.dispatch("GUILD_CREATE", discord.with(world -> world.guild(world.guildId)));
  }

  /** The role that Discord gave the bot. */
  public String botRole() {
    return discord.with(world -> world.botRoleId);
  }

  /** From now on, nobody may write in a channel. */
  public void forbid(String channel) {
    forbid(channel, World.SEND);
  }

  /** From now on, the bot may open no threads in a channel. */
  public void forbidThreads(String channel) {
    forbid(channel, World.SEND_IN_THREADS);
  }

  /** From now on, nobody may attach files in a channel. */
  public void forbidFiles(String channel) {
    forbid(channel, World.ATTACH);
  }

  private void forbid(String channel, long permission) {
    ObjectNode changed =
        discord.with(
            world -> {
              ObjectNode there = world.channels.getOrDefault(channel, Json.object());
              there.set(
                  "permission_overwrites",
                  Json.array(
                      Json.object(
                          "id",
                          world.guildId,
                          "type",
                          0,
                          "allow",
                          "0",
                          "deny",
                          Long.toString(permission))));
              return there;
            });
    discord.dispatch("CHANNEL_UPDATE", changed);
  }

  /** A new text channel; returns its id. */
  public String channel(String name) {
    return channelIn(guild(), name);
  }

  /** A new text channel of one of the servers; returns its id. */
  public String channelIn(String guild, String name) {
    ObjectNode channel = discord.with(world -> world.channel(guild, name));
    discord.dispatch("CHANNEL_CREATE", channel);
    return channel.path("id").asText();
  }

  /** Another server, which the bot is in when it comes; returns its id. */
  public String found() {
    return discord.with(World::foundGuild);
  }

  /** A new channel of another kind. */
  public String channel(String name, int type) {
    ObjectNode channel =
        discord.with(world -> world.channel(world.guildId, name).put("type", type));
    discord.dispatch("CHANNEL_CREATE", channel);
    return channel.path("id").asText();
  }

  /** A new thread; the bot owns it or a person does. */
  public String thread(String parent, boolean ofTheBot) {
    ObjectNode thread =
        discord.with(world -> world.thread(parent, ofTheBot ? world.botId : world.person("ann")));
    discord.dispatch("THREAD_CREATE", thread);
    return thread.path("id").asText();
  }

  /** A conversation between a person and the bot. */
  public String privateChannel(String person) {
    return discord.with(world -> world.privateChannel(person).path("id").asText());
  }
}
