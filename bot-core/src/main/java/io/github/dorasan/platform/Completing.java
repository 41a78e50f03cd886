package io.github.dorasan.platform;

/**
 * Someone types an option of a command, and would like to see what it can be.
 *
 * @param command its name, as in {@link Incoming.Command}
 * @param option the option's name
 * @param typed what stands there so far
 * @param limit how many completions at most, from 1
 */
public record Completing(
    ChannelRef channel,
    Author author,
    Setting setting,
    String command,
    String option,
    String typed,
    int limit) {
  /** Someone types in a community. */
  public Completing(
      ChannelRef channel, Author author, String command, String option, String typed, int limit) {
    this(channel, author, Setting.COMMUNITY, command, option, typed, limit);
  }
}
