package io.github.dorasan.launcher.soak;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dorasan.discord.loopback.People;
import java.util.List;
import java.util.Optional;

/** A button under a message on Discord. */
record Offered(JsonNode message, String id) {
  /** The last one whose id begins so. */
  static Optional<Offered> last(List<JsonNode> messages, String beginning) {
    return messages.reversed().stream()
        .flatMap(
            message ->
                message.findValuesAsText("custom_id").stream()
                    .filter(id -> id.startsWith(beginning))
                    .map(id -> new Offered(message, id)))
        .findFirst();
  }

  People.Act pressed(People people, String person, String channel) {
    return people.presses(person, channel, message, id);
  }
}
