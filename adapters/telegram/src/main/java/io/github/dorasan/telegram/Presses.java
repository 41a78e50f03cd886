package io.github.dorasan.telegram;

import io.github.dorasan.platform.Incoming;
import io.github.dorasan.platform.IncomingHandler;
import io.github.dorasan.reply.Reply;
import io.github.dorasan.reply.Response;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** Has presses on buttons handled. */
final class Presses {
  private final IncomingHandler handler;
  private final Parts parts;
  private final Unlisted unlisted = new Unlisted();

  Presses(IncomingHandler handler, Parts parts) {
    this.handler = handler;
    this.parts = parts;
  }

  /** What is to be done for a press. */
  Updates.Job job(CallbackQuery query, Once once) {
    if (!(query.getMessage() instanceof Message message) || query.getData() == null) {
      return Updates.Job.quiet(
          "press " + query.getFrom().getId(), once.before(() -> unanswerable(query)));
    }
    Optional<Integer> replyTo =
        message.isUserMessage() ? Optional.empty() : Optional.of(message.getMessageId());
    return new Updates.Job(
        Updates.lane(message),
        message.isChannelMessage()
            ? Silence.INSTANCE
            : parts.telling(Place.of(message), replyTo, Once.own()),
        parts.lateness().within(Lateness.PRESS, once.before(() -> press(query, message, replyTo))));
  }

  private void press(CallbackQuery query, Message message, Optional<Integer> replyTo) {
    Optional<Origin> origin =
        message.isUserMessage()
            ? parts.asides().origin(query.getFrom().getId(), message.getMessageId())
            : Optional.empty();
    Incoming.Pressed incoming = incoming(query, message, origin);
    Place place = Place.of(message);
    ChatShowing beside = parts.showing(place, replyTo, incoming, Once.own());
    PressShowing showing =
        new PressShowing(parts.api(), parts.sender(), beside, read(query, message, incoming));
    try {
      parts.typing().during(place, () -> respond(incoming, message, showing));
    } finally {
      showing.finish();
    }
    origin.ifPresent(where -> beside.shown().forEach(shown -> parts.asides().keep(where, shown)));
  }

  private Incoming.Pressed incoming(CallbackQuery query, Message message, Optional<Origin> origin) {
    return new Incoming.Pressed(
        origin.map(Origin::channel).orElseGet(() -> MessageReader.channel(message)),
        origin
            .map(parts.roles()::author)
            .orElseGet(() -> parts.reader().author(message, query.getFrom())),
        origin.map(Origin::setting).orElseGet(() -> MessageReader.setting(message)),
        query.getData(),
        // What stands between the two has no place in the chat where it was begun.
        origin.isPresent()
            ? Optional.empty()
            : Optional.of(Integer.toString(message.getMessageId())));
  }

  private void respond(Incoming.Pressed incoming, Message message, PressShowing showing) {
    Optional<Response> response =
        handler.handle(incoming).map(reply -> unlisted.explained(reply, incoming, message));
    Updates.show(handler, showing, response);
    if (response.isPresent() && response.get() instanceof Reply reply) {
      showing.shown().ifPresent(id -> parts.note(handler, incoming, reply, Place.of(message), id));
    }
  }

  private PressShowing.Press read(CallbackQuery query, Message message, Incoming.Pressed incoming) {
    boolean inChannel = message.isChannelMessage();
    return new PressShowing.Press(
        query.getId(),
        Place.of(message),
        message.getMessageId(),
        !inChannel && isOwn(message, query.getFrom().getId()),
        message.hasText(),
        inChannel,
        parts.me().link(DeepLinks.action(query.getData())),
        reply -> parts.asides().link(reply, Origin.of(incoming)));
  }

  /** Whoever the bot replied to owns the reply; what replies to nobody is everybody's. */
  private static boolean isOwn(Message message, long person) {
    return Optional.ofNullable(message.getReplyToMessage())
        .filter(asked -> asked.getForumTopicCreated() == null)
        .map(Message::getFrom)
        .map(asker -> asker.getId() == person)
        .orElse(true);
  }

  /** A message that is too old to be told of, or one that the bot is not beside. */
  private void unanswerable(CallbackQuery query) {
    var _ = parts.api().call(new AnswerCallbackQuery(query.getId()));
  }
}
