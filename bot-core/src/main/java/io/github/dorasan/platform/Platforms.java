package io.github.dorasan.platform;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The platforms that the bot is on, by name. One is added when it is there: after the bot, whose
 * handler it takes. Safe for use by many threads at once.
 */
public final class Platforms {
  private final Map<String, ChatPlatform> byName = new ConcurrentHashMap<>();

  /** No platforms yet. */
  public Platforms() {}

  /** Adds a platform, in the place of an earlier one of its name. */
  public void add(ChatPlatform platform) {
    byName.put(platform.name(), platform);
  }

  /** All of them by name, as they are added. */
  public Map<String, ChatPlatform> byName() {
    return Collections.unmodifiableMap(byName);
  }

  /** What the members of a community call it, where its platform tells. */
  public Optional<String> communityName(String platform, String community) {
    return named(platform).flatMap(one -> one.communityName(community));
  }

  /**
   * Whether whoever did something in one channel may decide what the bot says in another: see
   * {@link ChatPlatform#moderates}. Their own channel is theirs, whether its platform is there or
   * not.
   */
  public boolean moderates(Incoming incoming, ChannelRef channel) {
    return channel.equals(incoming.channel())
        || named(channel.platform())
            .filter(platform -> platform.moderates(incoming.author(), channel))
            .isPresent();
  }

  /** The platform with this name; empty where the bot is not on it. */
  public Optional<ChatPlatform> named(String name) {
    return Optional.ofNullable(byName.get(name));
  }
}
