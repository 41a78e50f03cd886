package io.github.dorasan.telegram;

import io.github.dorasan.platform.Incoming;
import io.github.dorasan.reply.Form;
import io.github.dorasan.reply.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Shows the response to something in the chat where it was done. */
final class ChatShowing implements Showing {
  private final Sender sender;
  private final Place place;
  private final Optional<Integer> replyTo;
  private final Opener forms;
  private final List<Integer> shown = new ArrayList<>();

  /** Opens forms for whoever did something. */
  interface Opener {
    void open(Form form);
  }

  ChatShowing(Sender sender, Place place, Optional<Integer> replyTo, Opener forms) {
    this.sender = sender;
    this.place = place;
    this.replyTo = replyTo;
    this.forms = forms;
  }

  /** In a chat between two it is clear what is replied to. */
  static Optional<Integer> replyTo(Incoming incoming, int message) {
    return switch (incoming.setting()) {
      case COMMUNITY -> Optional.of(message);
      case PRIVATE, INLINE -> Optional.empty();
    };
  }

  @Override
  public void show(Reply reply) {
    for (Post post : Posts.of(reply)) {
      Optional<Integer> pointsAt = shown.isEmpty() ? replyTo : Optional.empty();
      shown.add(sender.send(place, post, Sender.Manner.answer(pointsAt)));
    }
  }

  @Override
  public void open(Form form) {
    forms.open(form);
  }

  /** The ids of the messages that have been shown. */
  List<Integer> shown() {
    return List.copyOf(shown);
  }
}
