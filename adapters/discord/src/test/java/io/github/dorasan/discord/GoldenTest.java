package io.github.dorasan.discord;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dorasan.contract.GoldenFile;
import io.github.dorasan.contract.GoldenReplies;
import io.github.dorasan.contract.ScriptedHandler;
import io.github.dorasan.platform.Incoming;
import io.github.dorasan.reply.Reply;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Replies of every kind, as they are sent; {@code -Dgolden=write} refreshes the files. */
final class GoldenTest extends DiscordTest {
  private static final int ACTION_ROW = 1;
  private static final int BUTTON = 2;
  private static final int TEXT = 10;
  private static final int GALLERY = 12;
  private static final int CONTAINER = 17;

  @Test
  void repliesReadAsBefore() throws IOException {
    Map<String, ? extends Reply> all = GoldenReplies.all();
    DiscordDriver driver =
        started(
            ScriptedHandler.replying(
                incoming ->
                    Optional.of(
                        Objects.requireNonNull(all.get(((Incoming.Asked) incoming).text())))));
    for (String name : all.keySet()) {
      driver.says(name, name);
      String sent =
          driver.discord.messages(driver.channel(name)).stream()
              .map(message -> written(message.path("components"), ""))
              .collect(Collectors.joining("\n==========\n"));
      GoldenFile.check(name, "discord", sent);
    }
  }

  /** The components, one below the other and the inner ones further in. */
  private static String written(JsonNode components, String indent) {
    StringBuilder written = new StringBuilder();
    for (JsonNode component : components) {
      String deeper = indent + "  ";
      String one =
          switch (component.path("type").asInt()) {
            case CONTAINER -> "card\n" + written(component.path("components"), deeper);
            case ACTION_ROW -> "row\n" + written(component.path("components"), deeper);
            case TEXT ->
                "text\n"
                    + component.path("content").asText().indent(deeper.length()).stripTrailing();
            case BUTTON ->
                "button "
                    + component.path("label").asText()
                    + " -> "
                    + component.path("custom_id").asText();
            case GALLERY ->
                "picture " + component.path("items").path(0).path("description").asText();
            default -> component.toString();
          };
      written.append(written.isEmpty() ? "" : "\n").append(indent).append(one);
    }
    return written.toString();
  }
}
