package io.github.dorasan.telegram;

import io.github.dorasan.reply.Form;
import io.github.dorasan.reply.Reply;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;

/**
 * Shows the response to a press. What takes a message's place is shown there to whoever asked for
 * the message, and what is for one person alone stands over the chat for a moment; what fits
 * neither leads to a chat of their own with the bot, and so does everything in a channel.
 */
final class PressShowing implements Showing {
  private static final Logger log = LoggerFactory.getLogger(PressShowing.class);

  /** What is longer waits to be closed by whoever reads it. */
  private static final int AT_A_GLANCE = 60;

  private final Api api;
  private final Sender sender;
  private final ChatShowing beside;
  private final Press press;
  private boolean answered;
  private boolean replaced;

  /**
   * A press.
   *
   * @param query what Telegram wants an answer to
   * @param message the message with the button
   * @param own whether the message was made for whoever pressed
   * @param textual whether text can stand in its place
   * @param inChannel whether only the bot's own posts should stand there
   * @param elsewhere where whoever may not change the message sees the same
   * @param alone where a reply can be seen that is kept for whoever pressed
   */
  record Press(
      String query,
      Place place,
      int message,
      boolean own,
      boolean textual,
      boolean inChannel,
      Optional<String> elsewhere,
      Function<Reply, Optional<String>> alone) {
    boolean leads() {
      return place.isGroup();
    }
  }

  PressShowing(Api api, Sender sender, ChatShowing beside, Press press) {
    this.api = api;
    this.sender = sender;
    this.beside = beside;
    this.press = press;
  }

  @Override
  public void show(Reply reply) {
    List<Post> posts = Posts.of(reply);
    boolean fits = press.textual() && posts.size() == 1 && posts.getFirst().isText();
    if (reply.inPlace() && fits && press.own()) {
      sender.edit(press.place(), press.message(), posts.getFirst());
      replaced = true;
    } else if (press.leads() && reply.discreet() && Posts.notice(reply).isPresent()) {
      notice(Posts.notice(reply).get());
    } else if (press.leads() && (reply.inPlace() || press.inChannel()) && !press.own()) {
      lead(press.elsewhere().or(() -> press.alone().apply(reply)), reply);
    } else if (press.leads() && reply.discreet()) {
      lead(press.alone().apply(reply), reply);
    } else {
      beside.show(reply);
    }
  }

  private void lead(Optional<String> url, Reply reply) {
    if (url.isPresent()) {
      AnswerCallbackQuery answer = new AnswerCallbackQuery(press.query());
      answer.setUrl(url.get());
      answer(answer);
    } else {
      beside.show(reply);
    }
  }

  private void notice(String text) {
    AnswerCallbackQuery answer = new AnswerCallbackQuery(press.query());
    answer.setText(text);
    answer.setShowAlert(text.length() > AT_A_GLANCE);
    answer(answer);
  }

  /** The message that shows the response to everyone, if one does. */
  Optional<Integer> shown() {
    return replaced ? Optional.of(press.message()) : beside.shown().reversed().stream().findFirst();
  }

  @Override
  public void open(Form form) {
    beside.open(form);
  }

  /** Every press is answered, or the button would seem to hang. */
  void finish() {
    if (!answered) {
      answer(new AnswerCallbackQuery(press.query()));
    }
  }

  private void answer(AnswerCallbackQuery answer) {
    answered = true;
    try {
      api.call(answer);
    } catch (Refusal e) {
      log.info("A press was not answered in time: {}", e.getMessage());
    }
  }
}
