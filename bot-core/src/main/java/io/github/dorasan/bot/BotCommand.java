package io.github.dorasan.bot;

import io.github.dorasan.platform.Completing;
import io.github.dorasan.platform.Completion;
import io.github.dorasan.platform.Incoming;
import io.github.dorasan.reply.Response;
import java.util.List;

/** One command: how it looks, and what it does. */
interface BotCommand {
  CommandSpec spec();

  /** Called with every required option given, by someone who may. */
  Response run(Incoming.Command command, KnowledgeView knowledge);

  /** Whether it tells of the knowledge: where moderators want it quiet, it does not. */
  default boolean tells() {
    return false;
  }

  /**
   * What an option can be completed with, best first, at most as many as are wanted. Called for
   * someone who may use the command.
   */
  default List<Completion> complete(Completing wanted, KnowledgeView knowledge) {
    return List.of();
  }
}
