package io.github.dorasan.platform;

import io.github.dorasan.reply.Reply;
import io.github.dorasan.reply.Response;
import java.util.List;
import java.util.Optional;

/** What an adapter hands everything to. Safe for use by many threads at once. */
public interface IncomingHandler {
  /** The response, or nothing where silence is right. */
  Optional<Response> handle(Incoming incoming);

  /** Is to be told how long things take and what is turned away before it comes here. */
  default Observer observer() {
    return Observer.NONE;
  }

  /** What an option can be completed with, best first, at most as many as are wanted. */
  List<Completion> complete(Completing wanted);

  /**
   * Takes note of where a reply that everyone sees stands, so that it can be corrected later.
   * Called by platforms that know; where a reply was split, with the message that carries its
   * buttons.
   */
  default void shown(Incoming incoming, Reply reply, MessageRef message) {
    // Nothing is kept here.
  }

  /** Takes note of what happened to a community. A handler that keeps nothing has nothing to do. */
  default void notice(CommunityEvent event) {
    // Nothing is kept here.
  }
}
