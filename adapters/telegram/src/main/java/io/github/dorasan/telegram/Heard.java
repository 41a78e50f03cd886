package io.github.dorasan.telegram;

import io.github.dorasan.platform.Incoming;
import java.util.Optional;

/** What a message is to the bot. */
sealed interface Heard {
  /** Something to be handled. */
  record Said(Incoming incoming) implements Heard {}

  /**
   * Someone opens the bot.
   *
   * @param payload what the link says that they came by
   */
  record Opened(Optional<String> payload) implements Heard {}

  /** Nothing that the bot would hear. */
  record Nothing() implements Heard {}
}
