package io.github.dorasan.contract;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One message of the bot's, as its reader gets it.
 *
 * @param text the characters that the reader sees, markup resolved: what would be bold, a link or a
 *     mention of many people must not come out as the characters that were sent
 * @param length how long the message is in the platform's own count
 * @param buttons the labels of its buttons, in order
 * @param pictures the descriptions of its pictures, in order
 * @param discreet whether only the asker sees it
 */
public record Shown(
    String text, int length, List<String> buttons, List<String> pictures, boolean discreet) {
  public Shown {
    buttons = List.copyOf(buttons);
    pictures = List.copyOf(pictures);
  }

  /** The texts of messages in their order, each on lines of its own. */
  public static String text(List<Shown> messages) {
    return messages.stream().map(Shown::text).collect(Collectors.joining("\n"));
  }

  /** The labels of all buttons of messages, in order. */
  public static List<String> buttons(List<Shown> messages) {
    return messages.stream().flatMap(message -> message.buttons().stream()).toList();
  }
}
