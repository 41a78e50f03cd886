package io.github.dorasan.telegram;

import io.github.dorasan.platform.Author;
import io.github.dorasan.platform.ChannelRef;
import io.github.dorasan.platform.Incoming;
import io.github.dorasan.platform.IncomingHandler;
import io.github.dorasan.platform.Setting;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** Has presses on buttons handled. */
final class Presses {
  private final IncomingHandler handler;
  private final Updates.Parts parts;

  Presses(IncomingHandler handler, Updates.Parts parts) {
    this.handler = handler;
    this.parts = parts;
  }

  /** What is to be done for a press. */
  Updates.Job job(CallbackQuery query) {
    if (!(query.getMessage() instanceof Message message) || query.getData() == null) {
      return Updates.Job.quiet("press " + query.getFrom().getId(), () -> unanswerable(query));
    }
    Optional<Integer> replyTo =
        message.isUserMessage() ? Optional.empty() : Optional.of(message.getMessageId());
    return new Updates.Job(
        Updates.lane(message),
        parts.telling(Place.of(message), replyTo),
        () -> press(query, message, replyTo));
  }

  private void press(CallbackQuery query, Message message, Optional<Integer> replyTo) {
    ChannelRef channel = MessageReader.channel(message);
    Setting setting = MessageReader.setting(message);
    Author author = parts.reader().author(message, query.getFrom());
    Optional<String> id = Optional.of(Integer.toString(message.getMessageId()));
    Incoming incoming = new Incoming.Pressed(channel, author, setting, query.getData(), id);
    PressShowing.Press press = read(query, message);
    ChatShowing beside = parts.showing(press.place(), replyTo, incoming);
    PressShowing showing = new PressShowing(parts.api(), parts.sender(), beside, press);
    try {
      parts
          .typing()
          .during(press.place(), () -> Updates.show(handler, showing, handler.handle(incoming)));
    } finally {
      showing.finish();
    }
  }

  private PressShowing.Press read(CallbackQuery query, Message message) {
    return new PressShowing.Press(
        query.getId(),
        Place.of(message),
        message.getMessageId(),
        isOwn(message, query.getFrom().getId()),
        message.hasText(),
        parts.me().link(DeepLinks.action(query.getData())));
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
