package io.github.dorasan.telegram;

import io.github.dorasan.reply.Form;
import io.github.dorasan.reply.Reply;
import io.github.dorasan.reply.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Shows the response to something in the chat where it was done, or leads elsewhere from there. */
final class ChatShowing implements Showing {
  private final Sender sender;
  private final Place place;
  private final Optional<Integer> replyTo;
  private final Once once;
  private final Aside aside;
  private final List<Integer> shown = new ArrayList<>();

  /** Goes on with whoever did something alone. */
  interface Aside {
    /** Whether a reply is for them alone. */
    boolean wants(Reply reply);

    void open(Response what);
  }

  /** Nobody is known with whom it could go on. */
  static final Aside NONE =
      new Aside() {
        @Override
        public boolean wants(Reply reply) {
          return false;
        }

        @Override
        public void open(Response what) {
          // It is not known who did it.
        }
      };

  /**
   * Nothing has been shown.
   *
   * @param once what is shown is shown, unless it was before
   */
  ChatShowing(Sender sender, Place place, Optional<Integer> replyTo, Once once, Aside aside) {
    this.sender = sender;
    this.place = place;
    this.replyTo = replyTo;
    this.once = once;
    this.aside = aside;
  }

  @Override
  public void show(Reply reply) {
    if (place.isGroup() && aside.wants(reply)) {
      aside.open(reply);
      return;
    }
    for (Post post : Posts.of(reply)) {
      Optional<Integer> pointsAt = shown.isEmpty() ? replyTo : Optional.empty();
      shown.add(sender.send(place, post, Sender.Manner.answer(pointsAt, once)));
    }
  }

  @Override
  public void open(Form form) {
    aside.open(form);
  }

  /** The ids of the messages that have been shown. */
  List<Integer> shown() {
    return List.copyOf(shown);
  }
}
