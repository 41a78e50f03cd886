package io.github.dorasan.telegram;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.polls.SendPoll;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.polls.input.InputPollOption;

/** Sends and changes messages, at the pace that Telegram allows. */
final class Sender {
  private static final Logger log = LoggerFactory.getLogger(Sender.class);
  private static final int BAD_REQUEST = 400;
  private static final int TRIES = 4;
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(45);
  private static final LinkPreviewOptions NO_PREVIEW =
      LinkPreviewOptions.builder().isDisabled(true).build();

  private final Api api;
  private final Pace pace;
  private final BiConsumer<Place, Place> moved;

  /**
   * A sender.
   *
   * @param moved is told when a group has got another id
   */
  Sender(Api api, Pace pace, BiConsumer<Place, Place> moved) {
    this.api = api;
    this.pace = pace;
    this.moved = moved;
  }

  /**
   * How something is sent.
   *
   * @param replyTo the message that it replies to
   * @param waits whether it is sent later where Telegram asks for it
   * @param once takes on what it answers, at the last moment
   */
  record Manner(
      Optional<Integer> replyTo, boolean quiet, Pace.Rank rank, boolean waits, Once once) {
    /** An answer to a message, or to nothing that could be pointed at. */
    static Manner answer(Optional<Integer> replyTo) {
      return answer(replyTo, Once.own());
    }

    /** An answer to what has not been taken on yet. */
    static Manner answer(Optional<Integer> replyTo, Once once) {
      return new Manner(replyTo, false, Pace.Rank.ANSWER, true, once);
    }

    /** Of the bot's own accord. */
    static Manner own(boolean quiet) {
      return new Manner(Optional.empty(), quiet, Pace.Rank.POST, false, Once.own());
    }
  }

  private interface Doing {
    int done(Place place, Post post);
  }

  /**
   * Sends a message.
   *
   * @return its id
   * @throws Refusal if it was not sent, or nobody knows
   */
  int send(Place place, Post post, Manner manner) {
    return persistently(
        place, post, manner, (where, what) -> sendOnce(where, what, manner).getMessageId());
  }

  /** Puts something in the place of a message. */
  void edit(Place place, int message, Post post) {
    int _ =
        persistently(
            place,
            post,
            Manner.answer(Optional.empty()),
            (where, what) -> editOnce(where, message, what));
  }

  private int persistently(Place first, Post firstPost, Manner manner, Doing doing) {
    Place place = first;
    Post post = firstPost;
    for (int tries = 1; ; tries++) {
      await(place, manner.rank());
      manner.once().check();
      try {
        return doing.done(place, post);
      } catch (Refusal e) {
        Duration pause = e.retryAfter().orElse(Duration.ZERO);
        pace.hold(place, pause);
        boolean later = manner.waits() && !pause.isZero() && pause.compareTo(LONGEST_WAIT) <= 0;
        Optional<Post> otherwise = otherwise(post, e);
        if (tries == TRIES || !(later || otherwise.isPresent() || e.movedTo().isPresent())) {
          throw e;
        }
        post = otherwise.orElse(post);
        if (e.movedTo().isPresent()) {
          Place now = place.in(e.movedTo().get());
          moved.accept(place, now);
          place = now;
        }
      }
    }
  }

  /** What to send instead of what Telegram does not take. */
  private static Optional<Post> otherwise(Post post, Refusal e) {
    if (e.code() != BAD_REQUEST || e.movedTo().isPresent()) {
      return Optional.empty();
    }
    if (post.poll().isPresent()) {
      log.info("Telegram did not take a quiz, which is sent with buttons: {}", e.getMessage());
      return post.poll().map(Post.Poll::instead);
    }
    if (!post.entities().isEmpty() && e.says("entit")) {
      log.warn("Telegram did not take what is set apart in a text: {}", e.getMessage());
      return Optional.of(post.plain());
    }
    return Optional.empty();
  }

  private void await(Place place, Pace.Rank rank) {
    try {
      pace.await(place, rank);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted before a message was sent", e);
    }
  }

  private Message sendOnce(Place place, Post post, Manner manner) {
    if (post.poll().isPresent()) {
      return sendPoll(place, post, post.poll().get(), manner);
    }
    return post.picture().isPresent()
        ? sendPicture(place, post, post.picture().get(), manner)
        : sendText(place, post, manner);
  }

  private Message sendPoll(Place place, Post post, Post.Poll poll, Manner manner) {
    List<InputPollOption> options = poll.options().stream().map(InputPollOption::new).toList();
    SendPoll message = new SendPoll(place.chat(), poll.question(), options);
    message.setType("quiz");
    message.setCorrectOptionIds(List.of(poll.right()));
    message.setExplanation(poll.explanation());
    place.topic().ifPresent(message::setMessageThreadId);
    post.keyboard().ifPresent(message::setReplyMarkup);
    replyTo(manner).ifPresent(message::setReplyParameters);
    if (manner.quiet()) {
      message.setDisableNotification(true);
    }
    return api.call(message);
  }

  private Message sendText(Place place, Post post, Manner manner) {
    SendMessage message = new SendMessage(place.chat(), post.text().text());
    message.setLinkPreviewOptions(NO_PREVIEW);
    place.topic().ifPresent(message::setMessageThreadId);
    post.keyboard().ifPresent(message::setReplyMarkup);
    replyTo(manner).ifPresent(message::setReplyParameters);
    if (!post.entities().isEmpty()) {
      message.setEntities(List.copyOf(post.entities()));
    }
    if (manner.quiet()) {
      message.setDisableNotification(true);
    }
    return api.call(message);
  }

  private Message sendPicture(Place place, Post post, Post.Picture picture, Manner manner) {
    InputFile file =
        new InputFile(new ByteArrayInputStream(picture.png().toArray()), picture.fileName());
    SendPhoto photo = new SendPhoto(place.chat(), file);
    photo.setCaption(post.text().text());
    place.topic().ifPresent(photo::setMessageThreadId);
    post.keyboard().ifPresent(photo::setReplyMarkup);
    replyTo(manner).ifPresent(photo::setReplyParameters);
    if (manner.quiet()) {
      photo.setDisableNotification(true);
    }
    return api.send(photo);
  }

  private static Optional<ReplyParameters> replyTo(Manner manner) {
    return manner
        .replyTo()
        .map(
            message ->
                ReplyParameters.builder()
                    .messageId(message)
                    .allowSendingWithoutReply(true)
                    .build());
  }

  private int editOnce(Place place, int message, Post post) {
    EditMessageText edit =
        EditMessageText.builder()
            .chatId(place.chat())
            .messageId(message)
            .text(post.text().text())
            .build();
    edit.setLinkPreviewOptions(NO_PREVIEW);
    post.keyboard().ifPresent(edit::setReplyMarkup);
    if (!post.entities().isEmpty()) {
      edit.setEntities(List.copyOf(post.entities()));
    }
    try {
      api.call(edit);
    } catch (Refusal e) {
      if (!e.says("message is not modified")) {
        throw e;
      }
    }
    return message;
  }
}
