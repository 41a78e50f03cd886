package io.github.dorasan.telegram;

import io.github.dorasan.reply.Bytes;
import java.util.List;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;

/**
 * One message.
 *
 * @param text below the picture where there is one
 * @param poll what stands there instead of the text
 */
record Post(
    MarkedText text,
    Optional<Picture> picture,
    Optional<Poll> poll,
    Optional<InlineKeyboardMarkup> keyboard) {
  /** A picture with its file's name. */
  record Picture(String fileName, Bytes png) {}

  /**
   * A question to guess at.
   *
   * @param right the place of the right option, from 0
   * @param instead what asks the same where no such question is allowed
   */
  record Poll(String question, List<String> options, int right, String explanation, Post instead) {
    Poll {
      options = List.copyOf(options);
    }
  }

  /** A text that nothing else belongs to. */
  static Post of(MarkedText text) {
    return new Post(text, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** A picture with what stands below. */
  static Post of(Picture picture, MarkedText text) {
    return new Post(text, Optional.of(picture), Optional.empty(), Optional.empty());
  }

  /** A question to guess at. */
  static Post of(Poll poll, Optional<InlineKeyboardMarkup> keyboard) {
    MarkedText question = new MarkedText(poll.question(), List.of());
    return new Post(question, Optional.empty(), Optional.of(poll), keyboard);
  }

  /** Plain words, with buttons perhaps. */
  static Post of(String words, Optional<InlineKeyboardMarkup> keyboard) {
    return of(new MarkedText(words, List.of())).with(keyboard);
  }

  Post with(Optional<InlineKeyboardMarkup> buttons) {
    return new Post(text, picture, poll, buttons);
  }

  /** The same words with nothing set apart. */
  Post plain() {
    return new Post(new MarkedText(text.text(), List.of()), picture, poll, keyboard);
  }

  /** Whether it is text and nothing but text, which can stand in the place of other text. */
  boolean isText() {
    return picture.isEmpty() && poll.isEmpty();
  }

  List<MessageEntity> entities() {
    return text.entities();
  }
}
