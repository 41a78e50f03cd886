package io.github.dorasan.discord;

import io.github.dorasan.reply.Form;
import io.github.dorasan.reply.Reply;
import java.util.Optional;

/** Where the response to something that a person did is shown. */
interface Showing {
  /**
   * Shows a reply.
   *
   * @return the id of the message that carries it, or its buttons; empty where not everyone sees it
   */
  Optional<String> show(Reply reply);

  /**
   * Opens a form.
   *
   * @throws IllegalStateException where none can be opened any more, or at all
   */
  void open(Form form);

  /** Shows nothing, where something may have to be said about that. */
  void keepSilent();
}
