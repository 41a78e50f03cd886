package io.github.dorasan.discord.loopback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The library writes some things otherwise than described; Discord takes them all the same. */
final class Tolerance {
  private Tolerance() {}

  /** A request as it would be described. */
  static JsonNode of(Call call) {
    JsonNode body = call.body().deepCopy();
    if (call.path().endsWith("/commands")) {
      body.forEach(Tolerance::command);
    }
    if (body instanceof ObjectNode object && object.has("recipient_id")) {
      object.put("recipient_id", object.path("recipient_id").asText());
    }
    body.path("attachments").forEach(Tolerance::attachment);
    body.path("data").path("attachments").forEach(Tolerance::attachment);
    return body;
  }

  private static void command(JsonNode command) {
    if (command instanceof ObjectNode object) {
      object.remove("nsfw");
      numbers(object);
      if (object.hasNonNull("default_member_permissions")) {
        object.put(
            "default_member_permissions", object.path("default_member_permissions").asLong());
      }
      object.path("options").forEach(Tolerance::option);
    }
  }

  /** Numbers that stand there as texts. */
  static void numbers(ObjectNode command) {
    for (String name : List.of("contexts", "integration_types")) {
      if (command.path(name) instanceof ArrayNode texts) {
        ArrayNode numbers = Json.array();
        texts.forEach(text -> numbers.add(text.asInt()));
        command.set(name, numbers);
      }
    }
  }

  private static void option(JsonNode option) {
    if (option instanceof ObjectNode object && !object.path("autocomplete").asBoolean()) {
      object.remove("autocomplete");
    }
    option.path("options").forEach(Tolerance::option);
  }

  private static void attachment(JsonNode attachment) {
    if (attachment instanceof ObjectNode object) {
      object.remove("content_type");
      object.put("id", object.path("id").asText());
    }
  }
}
