package io.github.dorasan.telegram;

import io.github.dorasan.platform.Author;
import io.github.dorasan.platform.ChannelRef;
import io.github.dorasan.platform.CommunityEvent;
import io.github.dorasan.platform.Incoming;
import io.github.dorasan.platform.IncomingHandler;
import io.github.dorasan.platform.Observer;
import io.github.dorasan.platform.Observer.Stage;
import io.github.dorasan.platform.Setting;
import io.github.dorasan.reply.Reply;
import io.github.dorasan.reply.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.inlinequery.InlineQuery;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** Has what comes in from Telegram handled: in order in each chat, and chats side by side. */
final class Updates {
  private static final Logger log = LoggerFactory.getLogger(Updates.class);

  private static final String HELP = "help";

  private final IncomingHandler handler;
  private final Parts parts;
  private final Presses presses;
  private final Shown shown = new Shown();
  private final Set<String> beingTold = ConcurrentHashMap.newKeySet();

  Updates(IncomingHandler handler, Parts parts) {
    this.handler = handler;
    this.parts = parts;
    this.presses = new Presses(handler, parts);
  }

  /** Something to do for an update, and where what goes wrong can be told. */
  record Job(String lane, Showing showing, Runnable work) {
    /** Something that nobody waits for. */
    static Job quiet(String lane, Runnable work) {
      return new Job(lane, Silence.INSTANCE, work);
    }
  }

  /**
   * Takes an update on, unless it was before; returns before it is handled.
   *
   * @return false where it must come again, since nothing is taken on any more
   */
  boolean take(Update update) {
    int id = update.getUpdateId();
    if (!parts.intake().take(id)) {
      return !parts.intake().isClosed();
    }
    Optional<Job> job = read(update);
    if (job.isEmpty()) {
      parts.intake().done(id);
    } else {
      submit(id, job.get());
    }
    return true;
  }

  private void submit(int id, Job job) {
    Observer.Running waiting = handler.observer().begin(Stage.WAIT, TelegramPlatform.NAME);
    boolean taken =
        parts
            .lanes()
            .submit(
                job.lane(),
                () -> {
                  waiting.end();
                  handle(id, job);
                });
    if (taken) {
      return;
    }
    handler.observer().turnedAway(TelegramPlatform.NAME);
    if (!beingTold.add(job.lane())) {
      parts.intake().done(id);
    } else if (!parts.lanes().aside(() -> tellBusy(id, job))) {
      beingTold.remove(job.lane());
      parts.intake().done(id);
    }
  }

  /** Whoever writes too much in one place is told once at a time. */
  private void tellBusy(int id, Job job) {
    try {
      parts.failures().tellBusy(job.showing());
    } finally {
      beingTold.remove(job.lane());
      parts.intake().done(id);
    }
  }

  /** Shows a response, and tells how long that took. */
  static void show(IncomingHandler handler, Showing showing, Optional<Response> response) {
    handler
        .observer()
        .timed(
            Stage.SHOW,
            TelegramPlatform.NAME,
            () -> {
              showing.show(response);
              return true;
            });
  }

  private Optional<Job> read(Update update) {
    try {
      return job(update);
    } catch (RuntimeException e) {
      log.error("Update {} from Telegram cannot be read", update.getUpdateId(), e);
      return Optional.empty();
    }
  }

  private void handle(int id, Job job) {
    try {
      parts.failures().guard(job.showing(), job.work());
    } finally {
      parts.intake().done(id);
    }
  }

  private Optional<Job> job(Update update) {
    Once once = parts.once(update.getUpdateId());
    if (update.hasMessage()) {
      return message(update.getMessage(), once);
    }
    if (update.hasChannelPost()) {
      return message(update.getChannelPost(), once);
    }
    if (update.hasEditedMessage()) {
      return edited(update.getEditedMessage(), once);
    }
    if (update.hasCallbackQuery()) {
      return Optional.of(presses.job(update.getCallbackQuery(), once));
    }
    if (update.hasInlineQuery()) {
      // Answered twice does no harm, and every key stroke is one: none is remembered.
      InlineQuery query = update.getInlineQuery();
      Runnable work = () -> parts.inline().answer(query, handler);
      return Optional.of(
          Job.quiet(
              "inline " + query.getFrom().getId(), parts.lateness().within(Lateness.QUERY, work)));
    }
    if (update.hasMyChatMember()) {
      String chat = Long.toString(update.getMyChatMember().getChat().getId());
      parts.roles().forget(chat);
      return Rooms.of(update.getMyChatMember()).map(event -> noticed(chat, event, once));
    }
    if (update.hasChatMember()) {
      parts.roles().forget(Long.toString(update.getChatMember().getChat().getId()));
    }
    return Optional.empty();
  }

  private Job noticed(String lane, CommunityEvent event, Once once) {
    return Job.quiet(lane, once.before(() -> handler.notice(event)));
  }

  /** What is said in one place is handled in order. */
  static String lane(Message message) {
    return Place.of(message).channel().channel();
  }

  /** A message is read in its lane, since that may mean asking Telegram who administers a chat. */
  private Optional<Job> message(Message message, Once once) {
    Optional<CommunityEvent> moved = Rooms.of(message);
    if (moved.isPresent()) {
      return Optional.of(noticed(lane(message), moved.get(), once));
    }
    if (parts.lateness().isLate(message)) {
      return Optional.empty();
    }
    Place place = Place.of(message);
    Optional<Integer> replyTo =
        message.isUserMessage() || message.isChannelMessage()
            ? Optional.empty()
            : Optional.of(message.getMessageId());
    ChatShowing failing = parts.telling(place, replyTo, once);
    return Optional.of(
        new Job(
            lane(message),
            failing,
            () -> {
              switch (parts.reader().read(message)) {
                case Heard.Said(Incoming incoming) -> said(message, incoming, replyTo, once);
                case Heard.Opened(Optional<String> payload) ->
                    once.before(() -> opened(message, payload)).run();
                case Heard.Nothing _ -> log.trace("A message for others");
              }
            }));
  }

  /** A question changes nothing before it is answered; whatever else may be done but once. */
  private void said(Message message, Incoming incoming, Optional<Integer> replyTo, Once once) {
    Place place = Place.of(message);
    ChatShowing showing = parts.showing(place, replyTo, incoming, once);
    String text = MessageReader.text(message);
    if (!(incoming instanceof Incoming.Asked) || parts.asides().wants(incoming, text)) {
      once.check();
    }
    if (parts.asides().wants(incoming, text)) {
      parts.asides().take(incoming.author().id(), text, handler);
      return;
    }
    parts.typing().during(place, () -> respond(incoming, place, showing));
    if (showing.shown().size() == 1) {
      shown.keep(place, message.getMessageId(), showing.shown().getFirst());
    }
  }

  private void respond(Incoming incoming, Place place, ChatShowing showing) {
    Optional<Response> response = handler.handle(incoming);
    show(handler, showing, response);
    if (response.isPresent()
        && response.get() instanceof Reply reply
        && !showing.shown().isEmpty()) {
      parts.note(handler, incoming, reply, place, showing.shown().getLast());
    }
  }

  private void opened(Message message, Optional<String> payload) {
    Optional<String> form = payload.flatMap(DeepLinks::readForm);
    if (form.isPresent()) {
      parts.asides().come(form.get(), message.getFrom().getId());
      return;
    }
    Author author = parts.reader().author(message);
    ChannelRef channel = MessageReader.channel(message);
    Incoming incoming =
        payload
            .flatMap(DeepLinks::readAction)
            .<Incoming>map(
                id -> new Incoming.Pressed(channel, author, Setting.PRIVATE, id, Optional.empty()))
            .orElseGet(
                () -> new Incoming.Command(channel, author, Setting.PRIVATE, HELP, Map.of()));
    said(message, incoming, Optional.empty(), Once.own());
  }

  /**
   * What is asked otherwise is answered otherwise, in the place of the first answer, which may
   * still be under way before it in its lane.
   */
  private Optional<Job> edited(Message message, Once once) {
    if (parts.lateness().isLate(message)) {
      return Optional.empty();
    }
    Place place = Place.of(message);
    return Optional.of(
        Job.quiet(
            lane(message),
            () ->
                shown
                    .replyTo(place, message.getMessageId())
                    .ifPresent(
                        reply -> once.before(() -> answerAnew(message, place, reply)).run())));
  }

  private void answerAnew(Message message, Place place, int reply) {
    if (parts.reader().read(message) instanceof Heard.Said(Incoming incoming)) {
      handler.handle(incoming).ifPresent(response -> replace(incoming, place, reply, response));
    }
  }

  private void replace(Incoming incoming, Place place, int message, Response response) {
    if (response instanceof Reply reply) {
      List<Post> posts = Posts.of(reply);
      if (posts.size() == 1 && posts.getFirst().isText()) {
        parts.sender().edit(place, message, posts.getFirst());
        parts.note(handler, incoming, reply, place, message);
      }
    }
  }
}
