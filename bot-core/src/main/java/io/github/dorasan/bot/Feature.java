package io.github.dorasan.bot;

import io.github.dorasan.platform.CommunityEvent;
import io.github.dorasan.platform.Incoming;
import io.github.dorasan.platform.MessageRef;
import io.github.dorasan.reply.Reply;
import java.util.List;
import java.util.Optional;

/** Commands, buttons and forms that belong together. Safe for use by many threads at once. */
interface Feature {
  /** The commands, in the order that help shows them. */
  default List<BotCommand> commands() {
    return List.of();
  }

  /** What its buttons do; no verb is another's. */
  default List<BotAction> actions() {
    return List.of();
  }

  /** What its forms do; no verb is another's. */
  default List<BotForm> forms() {
    return List.of();
  }

  /** How it is introduced to a community that is being set up. */
  default Optional<DailyIntroduction> introduction() {
    return Optional.empty();
  }

  /** Takes note of where a reply stands. */
  default void shown(Incoming incoming, Reply reply, MessageRef message) {
    // Most features keep nothing.
  }

  /** Takes note of what happened to a community. */
  default void notice(CommunityEvent event) {
    // Most features keep nothing.
  }
}
