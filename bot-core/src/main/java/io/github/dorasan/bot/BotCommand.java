package io.github.dorasan.bot;

import io.github.dorasan.platform.Completion;
import io.github.dorasan.platform.Incoming;
import io.github.dorasan.reply.Reply;
import java.util.List;

/** One command: how it looks, and what it does. */
interface BotCommand {
  CommandSpec spec();

  /** Called with every required option given, by someone who may. */
  Reply run(Incoming.Command command);

  /** What an option can be completed with, best first, at most {@code limit}. */
  default List<Completion> complete(String option, String typed, int limit) {
    return List.of();
  }
}
