package io.github.dorasan.telegram;

import io.github.dorasan.reply.Form;
import io.github.dorasan.reply.Reply;
import io.github.dorasan.reply.Response;
import java.util.Optional;

/** Where the response to something that a person did is shown. */
interface Showing {
  /** Shows a reply. */
  void show(Reply reply);

  /** Opens a form. */
  void open(Form form);

  /** Shows a response, or nothing. */
  default void show(Optional<Response> response) {
    if (response.isPresent()) {
      switch (response.get()) {
        case Reply reply -> show(reply);
        case Form form -> open(form);
      }
    }
  }
}
