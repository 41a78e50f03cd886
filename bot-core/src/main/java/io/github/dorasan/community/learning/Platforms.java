package io.github.dorasan.community.learning;

import io.github.dorasan.platform.ChatPlatform;
import java.util.Optional;

/** The platforms that the bot is on. */
public interface Platforms {
  /** One of them by its name; empty where it is not connected. */
  Optional<ChatPlatform> named(String name);
}
