package io.github.dorasan.telegram;

import io.github.dorasan.platform.Author;
import io.github.dorasan.platform.ChannelRef;
import io.github.dorasan.platform.CommunityEvent;
import io.github.dorasan.platform.Incoming;
import io.github.dorasan.platform.IncomingHandler;
import io.github.dorasan.platform.Lanes;
import io.github.dorasan.platform.Observer;
import io.github.dorasan.platform.Observer.Stage;
import io.github.dorasan.platform.Setting;
import io.github.dorasan.reply.Reply;
import io.github.dorasan.reply.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** Has what comes in from Telegram handled: in order in each chat, and chats side by side. */
final class Updates {
  private static final Logger log = LoggerFactory.getLogger(Updates.class);

  private static final String HELP = "help";

  private final IncomingHandler handler;
  private final Parts parts;
  private final Presses presses;
  private final Shown shown = new Shown();

  /** What the handling of updates is made of. */
  record Parts(
      Me me,
      Api api,
      Sender sender,
      MessageReader reader,
      Roles roles,
      FormDesk forms,
      Inline inline,
      Intake intake,
      Repeats repeats,
      Lanes<String> lanes,
      Failures failures,
      Typing typing) {
    /** Where the response to something is shown. */
    ChatShowing showing(Place place, Optional<Integer> replyTo, Incoming incoming) {
      return new ChatShowing(
          sender, place, replyTo, form -> forms.open(form, incoming, place, replyTo));
    }

    /** Where a failure is told, before anything is known of what someone did. */
    ChatShowing telling(Place place, Optional<Integer> replyTo) {
      return new ChatShowing(sender, place, replyTo, _ -> {});
    }
  }

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
    if (!taken) {
      turnAway(id, job);
    }
  }

  private void turnAway(int id, Job job) {
    handler.observer().turnedAway(TelegramPlatform.NAME);
    boolean told =
        parts
            .lanes()
            .aside(
                () -> {
                  try {
                    parts.failures().tellBusy(job.showing());
                  } finally {
                    parts.intake().done(id);
                  }
                });
    if (!told) {
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
      if (parts.repeats().claim(parts.me().id(), id)) {
        parts.failures().guard(job.showing(), job.work());
      }
    } finally {
      parts.intake().done(id);
    }
  }

  private Optional<Job> job(Update update) {
    if (update.hasMessage()) {
      return message(update.getMessage());
    }
    if (update.hasChannelPost()) {
      return message(update.getChannelPost());
    }
    if (update.hasEditedMessage()) {
      return edited(update.getEditedMessage());
    }
    if (update.hasCallbackQuery()) {
      return Optional.of(presses.job(update.getCallbackQuery()));
    }
    if (update.hasInlineQuery()) {
      String lane = "inline " + update.getInlineQuery().getFrom().getId();
      return Optional.of(
          Job.quiet(lane, () -> parts.inline().answer(update.getInlineQuery(), handler)));
    }
    if (update.hasMyChatMember()) {
      String chat = Long.toString(update.getMyChatMember().getChat().getId());
      parts.roles().forget(chat);
      return Rooms.of(update.getMyChatMember()).map(event -> noticed(chat, event));
    }
    if (update.hasChatMember()) {
      parts.roles().forget(Long.toString(update.getChatMember().getChat().getId()));
    }
    return Optional.empty();
  }

  private Job noticed(String lane, CommunityEvent event) {
    return Job.quiet(lane, () -> handler.notice(event));
  }

  /** What is said in one place is handled in order. */
  static String lane(Message message) {
    return Place.of(message).channel().channel();
  }

  /** A message is read in its lane, since that may mean asking Telegram who administers a chat. */
  private Optional<Job> message(Message message) {
    Optional<CommunityEvent> moved = Rooms.of(message);
    if (moved.isPresent()) {
      return Optional.of(noticed(lane(message), moved.get()));
    }
    Place place = Place.of(message);
    Optional<Integer> replyTo =
        message.isUserMessage() || message.isChannelMessage()
            ? Optional.empty()
            : Optional.of(message.getMessageId());
    ChatShowing failing = parts.telling(place, replyTo);
    return Optional.of(
        new Job(
            lane(message),
            failing,
            () -> {
              switch (parts.reader().read(message)) {
                case Heard.Said(Incoming incoming) -> said(message, incoming, replyTo);
                case Heard.Opened(Optional<String> payload) -> opened(message, payload);
                case Heard.Nothing _ -> log.trace("A message for others");
              }
            }));
  }

  private void said(Message message, Incoming incoming, Optional<Integer> replyTo) {
    Place place = Place.of(message);
    ChatShowing showing = parts.showing(place, replyTo, incoming);
    String text = MessageReader.text(message);
    if (parts.forms().wants(incoming, text)) {
      parts.forms().take(incoming, text, showing, handler);
      return;
    }
    parts.typing().during(place, () -> show(handler, showing, handler.handle(incoming)));
    if (showing.shown().size() == 1) {
      shown.keep(place, message.getMessageId(), showing.shown().getFirst());
    }
  }

  private void opened(Message message, Optional<String> payload) {
    Optional<String> form = payload.flatMap(DeepLinks::readForm);
    if (form.isPresent()) {
      parts.forms().come(form.get(), message.getFrom().getId());
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
    said(message, incoming, Optional.empty());
  }

  /** What is asked otherwise is answered otherwise, in the place of the first answer. */
  private Optional<Job> edited(Message message) {
    Place place = Place.of(message);
    Optional<Integer> reply = shown.replyTo(place, message.getMessageId());
    return reply.map(
        id ->
            Job.quiet(
                lane(message),
                () -> {
                  if (parts.reader().read(message) instanceof Heard.Said(Incoming incoming)) {
                    handler.handle(incoming).ifPresent(response -> replace(place, id, response));
                  }
                }));
  }

  private void replace(Place place, int message, Response response) {
    if (response instanceof Reply reply) {
      List<Post> posts = Posts.of(reply);
      if (posts.size() == 1 && posts.getFirst().picture().isEmpty()) {
        parts.sender().edit(place, message, posts.getFirst());
      }
    }
  }
}
