package io.github.dorasan.bot;

import io.github.dorasan.platform.Author;
import io.github.dorasan.platform.Incoming;
import io.github.dorasan.reply.Response;
import java.util.Optional;

/** What happens when a form whose id is {@code VERB:OBJECT} has been filled in. */
interface BotForm {
  /** The id's part before the first colon. */
  String verb();

  /** Who may fill it in. */
  Author.Role minimum();

  /**
   * Called by someone who may.
   *
   * @param object the id's part after the first colon; anyone can have made it up
   * @return empty where there is no such object any more
   */
  Optional<? extends Response> submit(
      Incoming.Submitted form, String object, KnowledgeView knowledge);
}
