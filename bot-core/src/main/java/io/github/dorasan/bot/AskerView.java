package io.github.dorasan.bot;

import io.github.dorasan.platform.Incoming;
import io.github.dorasan.reply.Reply;

/** What is paged through obeys who asked for it; whoever else presses gets a view of their own. */
final class AskerView {
  private AskerView() {}

  /**
   * A view after the press of a button of an earlier one.
   *
   * @param asker the id of whoever the earlier one was made for
   */
  static Reply next(Incoming.Pressed pressed, String asker, Reply view) {
    return pressed.author().id().equals(asker) ? view.discreetly().replacing() : view.discreetly();
  }
}
