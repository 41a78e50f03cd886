package io.github.dorasan.platform;

import io.github.dorasan.reply.Reply;
import java.util.Optional;

/**
 * A message of the bot's own accord.
 *
 * @param repeatKey names this very message, in at most 25 characters of ASCII: a platform that
 *     tells repeats apart shows no second message with the key, for as long as {@link
 *     Capabilities#repeatsToldApart} says
 * @param quiet whether nobody is notified, where the platform can do that
 * @param pinned whether it is pinned in its channel, where the platform can do that; a message that
 *     cannot be pinned is sent all the same
 * @param published whether those get it too who follow the channel from elsewhere, where the
 *     platform knows such; a message that cannot be published is sent all the same
 */
public record Outgoing(
    ChannelRef channel,
    Reply reply,
    Optional<String> repeatKey,
    boolean quiet,
    boolean pinned,
    boolean published) {
  private static final int LONGEST_KEY = 25;

  public Outgoing {
    if (repeatKey.filter(key -> key.isEmpty() || key.length() > LONGEST_KEY).isPresent()) {
      throw new IllegalArgumentException(
          "a repeat key has 1 to " + LONGEST_KEY + " characters: " + repeatKey.get());
    }
  }

  /** An ordinary message, whose repeats are not told apart. */
  public static Outgoing to(ChannelRef channel, Reply reply) {
    return new Outgoing(channel, reply, Optional.empty(), false, false, false);
  }
}
