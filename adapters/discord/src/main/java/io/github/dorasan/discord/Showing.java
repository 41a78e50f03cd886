package io.github.dorasan.discord;

import io.github.dorasan.reply.Form;
import io.github.dorasan.reply.Reply;
import io.github.dorasan.reply.Response;
import java.util.Optional;

/** Where the response to something that a person did is shown. */
interface Showing {
  /** Shows a reply. */
  void show(Reply reply);

  /**
   * Opens a form.
   *
   * @throws IllegalStateException where none can be opened any more, or at all
   */
  void open(Form form);

  /** Shows nothing, where something may have to be said about that. */
  void keepSilent();

  /** Shows a response, or nothing. */
  default void show(Optional<Response> response) {
    if (response.isEmpty()) {
      keepSilent();
      return;
    }
    switch (response.get()) {
      case Reply reply -> show(reply);
      case Form form -> open(form);
    }
  }
}
