package io.github.dorasan.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dorasan.contract.ShopBot;
import io.github.dorasan.contract.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a message as a person would. */
final class ReadMessage {
  private ReadMessage() {}

  static Shown shown(JsonNode message) {
    String text = message.path("text").asText() + message.at("/poll/question").asText();
    List<String> pictures =
        message.has("photo") ? List.of(message.path("caption").asText()) : List.of();
    int length = message.has("photo") ? message.path("caption").asText().length() : text.length();
    List<String> labels = new ArrayList<>(options(message));
    buttons(message).forEach(button -> labels.add(button.path("text").asText()));
    return new Shown(text, length, labels, pictures, message.path("glimpse").asBoolean());
  }

  /** What can be guessed. */
  static List<String> options(JsonNode message) {
    return message.path("poll").path("options").findValuesAsText("text");
  }

  /** What a button with a label sends back. */
  static Optional<String> button(JsonNode message, String label) {
    return buttons(message).stream()
        .filter(button -> button.path("text").asText().equals(label))
        .filter(button -> button.has("callback_data"))
        .map(button -> button.path("callback_data").asText())
        .findFirst();
  }

  /** What a button that opens the bot tells it. */
  static Optional<String> link(JsonNode message) {
    return buttons(message).stream()
        .map(button -> button.path("url").asText())
        .filter(url -> url.contains("?start="))
        .map(url -> url.substring(url.indexOf('=') + 1))
        .findFirst();
  }

  /** What a button that leads to something kept for one person tells the bot. */
  static Optional<String> kept(JsonNode message) {
    String label = ShopBot.WORDING.text("aside.button");
    return buttons(message).stream().anyMatch(button -> button.path("text").asText().equals(label))
        ? link(message)
        : Optional.empty();
  }

  private static List<JsonNode> buttons(JsonNode message) {
    List<JsonNode> buttons = new ArrayList<>();
    for (JsonNode row : message.at("/reply_markup/inline_keyboard")) {
      row.forEach(buttons::add);
    }
    return buttons;
  }
}
