package io.github.dorasan.telegram;

import io.github.dorasan.reply.Form;
import io.github.dorasan.reply.Reply;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;

/**
 * Shows the response to a press. What takes a message's place is shown there to whoever asked for
 * the message; others are led to a chat of their own with the bot.
 */
final class PressShowing implements Showing {
  private static final Logger log = LoggerFactory.getLogger(PressShowing.class);

  private final Api api;
  private final Sender sender;
  private final ChatShowing beside;
  private final Press press;
  private boolean answered;

  /**
   * A press.
   *
   * @param query what Telegram wants an answer to
   * @param message the message with the button
   * @param own whether the message was made for whoever pressed
   * @param textual whether text can stand in its place
   * @param elsewhere where whoever may not change the message sees the same
   */
  record Press(
      String query,
      Place place,
      int message,
      boolean own,
      boolean textual,
      Optional<String> elsewhere) {}

  PressShowing(Api api, Sender sender, ChatShowing beside, Press press) {
    this.api = api;
    this.sender = sender;
    this.beside = beside;
    this.press = press;
  }

  @Override
  public void show(Reply reply) {
    List<Post> posts = Posts.of(reply);
    boolean fits = press.textual() && posts.size() == 1 && posts.getFirst().picture().isEmpty();
    if (!reply.inPlace() || !fits) {
      beside.show(reply);
    } else if (press.own()) {
      sender.edit(press.place(), press.message(), posts.getFirst());
    } else if (press.elsewhere().isPresent()) {
      answer(press.elsewhere());
    } else {
      beside.show(reply);
    }
  }

  @Override
  public void open(Form form) {
    beside.open(form);
  }

  /** Every press is answered, or the button would seem to hang. */
  void finish() {
    if (!answered) {
      answer(Optional.empty());
    }
  }

  private void answer(Optional<String> url) {
    answered = true;
    AnswerCallbackQuery answer = new AnswerCallbackQuery(press.query());
    url.ifPresent(answer::setUrl);
    try {
      api.call(answer);
    } catch (Refusal e) {
      log.info("A press was not answered in time: {}", e.getMessage());
    }
  }
}
