package io.github.dorasan.platform;

/** How the bot stands in a channel, as far as the platform tells. */
public sealed interface ChannelStanding {
  /**
   * It can speak there.
   *
   * @param name as members see it
   * @param attaches whether it can send pictures there
   * @param everyone whether every member of the community can read there
   */
  record Open(String name, boolean attaches, boolean everyone) implements ChannelStanding {}

  /**
   * It cannot speak there.
   *
   * @param reason what is missing and how a moderator mends it
   */
  record Closed(String reason) implements ChannelStanding {}
}
