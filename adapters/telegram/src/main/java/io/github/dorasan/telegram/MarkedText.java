package io.github.dorasan.telegram;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;

/**
 * Plain text and what is set apart in it.
 *
 * @param entities with offsets and lengths in UTF-16 units, outer ones before those inside them
 */
record MarkedText(String text, List<MessageEntity> entities) {
  MarkedText {
    entities = List.copyOf(entities);
  }

  /** Something that has begun, at a place of the text. */
  private record Begun(char kind, int start, Optional<String> address) {}

  /** Reads what {@link TelegramMarkup} has written. */
  static MarkedText read(String marked) {
    StringBuilder text = new StringBuilder();
    List<MessageEntity> entities = new ArrayList<>();
    Deque<Begun> open = new ArrayDeque<>();
    int at = 0;
    while (at < marked.length()) {
      char c = marked.charAt(at);
      if (c == TelegramMarkup.OPEN) {
        char kind = marked.charAt(at + 1);
        at += 2;
        Optional<String> address = Optional.empty();
        if (kind == TelegramMarkup.LINK) {
          int end = marked.indexOf(TelegramMarkup.ADDRESS_END, at);
          address = Optional.of(marked.substring(at, end));
          at = end + 1;
        }
        open.push(new Begun(kind, text.length(), address));
      } else {
        at++;
        if (c == TelegramMarkup.CLOSE) {
          end(open.pop(), text, entities);
        } else {
          text.append(c);
        }
      }
    }
    entities.sort(
        Comparator.comparing(MessageEntity::getOffset)
            .thenComparing(MessageEntity::getLength, Comparator.reverseOrder()));
    return new MarkedText(text.toString(), entities);
  }

  /** White space at the ends is left out, as Telegram would leave it out. */
  private static void end(Begun begun, CharSequence text, List<MessageEntity> entities) {
    int start = begun.start();
    int end = text.length();
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    if (start < end) {
      MessageEntity entity = new MessageEntity(type(begun.kind()), start, end - start);
      begun.address().ifPresent(entity::setUrl);
      entities.add(entity);
    }
  }

  private static String type(char kind) {
    return switch (kind) {
      case TelegramMarkup.STRONG -> "bold";
      case TelegramMarkup.EMPHASIS -> "italic";
      case TelegramMarkup.CODE -> "code";
      case TelegramMarkup.LINK -> "text_link";
      case TelegramMarkup.QUOTE -> "blockquote";
      case TelegramMarkup.FOLDED -> "expandable_blockquote";
      default -> throw new IllegalArgumentException("no such mark: " + kind);
    };
  }

  /** The same without white space at its ends, which Telegram would take away. */
  MarkedText stripped() {
    int start = 0;
    while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    int before = start;
    List<MessageEntity> moved = new ArrayList<>();
    for (MessageEntity entity : entities) {
      MessageEntity copy =
          new MessageEntity(entity.getType(), entity.getOffset() - before, entity.getLength());
      Optional.ofNullable(entity.getUrl()).ifPresent(copy::setUrl);
      moved.add(copy);
    }
    return new MarkedText(text.strip(), moved);
  }
}
