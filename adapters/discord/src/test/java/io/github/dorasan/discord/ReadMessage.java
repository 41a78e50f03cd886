package io.github.dorasan.discord;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dorasan.contract.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a member sees of a message as Discord keeps it. */
final class ReadMessage {
  private static final int ACTION_ROW = 1;
  private static final int BUTTON = 2;
  private static final int TEXT = 10;
  private static final int GALLERY = 12;
  private static final int CONTAINER = 17;
  private static final int EPHEMERAL = 64;

  private final List<String> texts = new ArrayList<>();
  private final List<String> buttons = new ArrayList<>();
  private final List<String> pictures = new ArrayList<>();

  private ReadMessage(JsonNode components) {
    components.forEach(this::read);
  }

  /** What is seen. */
  static Shown shown(JsonNode message) {
    ReadMessage read = new ReadMessage(message.path("components"));
    String text = String.join("\n", read.texts);
    return new Shown(
        read.texts.stream().map(ReadMarkdown::of).collect(Collectors.joining("\n")),
        Math.max(1, text.length()),
        read.buttons,
        read.pictures,
        (message.path("flags").asInt() & EPHEMERAL) != 0);
  }

  /** The id of the button with a label. */
  static Optional<String> button(JsonNode message, String label) {
    return message.findParents("custom_id").stream()
        .filter(button -> button.path("label").asText().equals(label))
        .map(button -> button.path("custom_id").asText())
        .findFirst();
  }

  private void read(JsonNode component) {
    switch (component.path("type").asInt()) {
      case TEXT -> texts.add(component.path("content").asText());
      case BUTTON -> buttons.add(component.path("label").asText());
      case ACTION_ROW, CONTAINER -> component.path("components").forEach(this::read);
      case GALLERY ->
          component.path("items").forEach(item -> pictures.add(item.path("description").asText()));
      default -> throw new IllegalArgumentException("unknown component " + component);
    }
  }
}
