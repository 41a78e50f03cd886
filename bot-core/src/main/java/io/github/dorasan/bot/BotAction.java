package io.github.dorasan.bot;

import io.github.dorasan.platform.Author;
import io.github.dorasan.platform.Incoming;
import io.github.dorasan.reply.Response;
import java.util.Optional;

/** What happens on the press of a button whose id is {@code VERB:OBJECT}. */
interface BotAction {
  /** The id's part before the first colon. */
  String verb();

  /** Who may press it, besides whom it belongs to. */
  Author.Role minimum();

  /**
   * Whether it belongs to somebody, who may then press it whatever their role.
   *
   * @param object as in {@link #press}
   */
  default boolean belongsTo(Author author, String object) {
    return false;
  }

  /** Whether it tells of the knowledge: where moderators want it quiet, it does not. */
  default boolean tells() {
    return false;
  }

  /**
   * Called by someone who may.
   *
   * @param object the id's part after the first colon; anyone can have made it up
   * @return empty where there is no such object any more
   */
  Optional<? extends Response> press(
      Incoming.Pressed pressed, String object, KnowledgeView knowledge);
}
