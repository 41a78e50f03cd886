package io.github.dorasan.telegram;

import io.github.dorasan.platform.Incoming;
import io.github.dorasan.platform.IncomingHandler;
import io.github.dorasan.platform.Lanes;
import io.github.dorasan.platform.MessageRef;
import io.github.dorasan.reply.Reply;
import io.github.dorasan.reply.Response;
import java.util.Optional;

/** What the handling of updates is made of. */
record Parts(
    Me me,
    Api api,
    Sender sender,
    MessageReader reader,
    Roles roles,
    Asides asides,
    Inline inline,
    Intake intake,
    Repeats repeats,
    Lanes<String> lanes,
    Failures failures,
    Typing typing,
    Lateness lateness) {
  /** Where the response to something is shown. */
  ChatShowing showing(Place place, Optional<Integer> replyTo, Incoming incoming, Once once) {
    return new ChatShowing(
        sender,
        place,
        replyTo,
        once,
        new ChatShowing.Aside() {
          @Override
          public boolean wants(Reply reply) {
            return asides.wants(incoming, reply);
          }

          @Override
          public void open(Response what) {
            asides.open(what, Origin.of(incoming), place, replyTo);
          }
        });
  }

  /** Where a failure is told, before anything is known of what someone did. */
  ChatShowing telling(Place place, Optional<Integer> replyTo, Once once) {
    return new ChatShowing(sender, place, replyTo, once, ChatShowing.NONE);
  }

  /** Takes an update on, at the last moment. */
  Once once(int update) {
    return new Once(() -> !intake.isOver() && repeats.claim(me.id(), update));
  }

  /** Has it noted which message everyone sees a reply in. */
  void note(IncomingHandler handler, Incoming incoming, Reply reply, Place place, int message) {
    if (place.isGroup() && !reply.discreet()) {
      handler.shown(incoming, reply, new MessageRef(place.channel(), Integer.toString(message)));
    }
  }
}
