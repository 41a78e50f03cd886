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
 */
record Post(MarkedText text, Optional<Picture> picture, Optional<InlineKeyboardMarkup> keyboard) {
  /** A picture with its file's name. */
  record Picture(String fileName, Bytes png) {}

  /** Plain words, with buttons perhaps. */
  static Post of(String words, Optional<InlineKeyboardMarkup> keyboard) {
    return new Post(new MarkedText(words, List.of()), Optional.empty(), keyboard);
  }

  Post with(Optional<InlineKeyboardMarkup> buttons) {
    return new Post(text, picture, buttons);
  }

  /** The same words with nothing set apart. */
  Post plain() {
    return new Post(new MarkedText(text.text(), List.of()), picture, keyboard);
  }

  List<MessageEntity> entities() {
    return text.entities();
  }
}
