package io.github.dorasan.discord.loopback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The messages of the bot, by channel. Not safe for threads. */
final class Posts {
  private static final int CONTAINER = 17;
  private static final int EPHEMERAL = 64;

  private final World world;
  private final Map<String, ObjectNode> named = new HashMap<>();
  private final Map<String, List<JsonNode>> histories = new HashMap<>();
  private long forgettable;

  Posts(World world) {
    this.world = world;
  }

  /** A new message of the bot's own accord, or in reply to a message. */
  ObjectNode add(String channel, JsonNode body, List<String> files) {
    return add(channel, body, files, Optional.empty());
  }

  /**
   * A new message; one of the same nonce is given back instead, where that is asked for.
   *
   * @param interaction what it responds to, if it is an interaction
   */
  ObjectNode add(
      String channel, JsonNode body, List<String> files, Optional<JsonNode> interaction) {
    String nonce = body.path("nonce").asText();
    String key = channel + " " + nonce;
    if (body.path("enforce_nonce").asBoolean() && named.containsKey(key)) {
      return named.get(key);
    }
    ObjectNode message = world.message(channel, world.bot(), body.path("content").asText());
    message.put("flags", body.path("flags").asInt());
    if (!nonce.isEmpty()) {
      message.put("nonce", nonce);
      named.put(key, message);
    }
    fill(message, body, files);
    interaction.ifPresent(one -> message.set("interaction_metadata", one));
    JsonNode reference = body.path("message_reference");
    if (reference.isObject()) {
      message.put("type", 19);
      message.set(
          "message_reference",
          Json.object(
              "type", 0, "message_id", reference.path("message_id"), "channel_id", channel));
    }
    world.messages.computeIfAbsent(channel, _ -> new ArrayList<>()).add(message);
    history(channel).add(message.deepCopy());
    return message;
  }

  ObjectNode change(String channel, String id, JsonNode body, List<String> files) {
    ObjectNode message =
        find(channel, id).orElseThrow(() -> new IllegalArgumentException("no message " + id));
    if (body.has("flags")) {
      message.put(
          "flags", (message.path("flags").asInt() & EPHEMERAL) | body.path("flags").asInt());
    }
    fill(message, body, files);
    message.put("edited_timestamp", "2026-11-01T10:00:01.000000+00:00");
    history(channel).add(message.deepCopy());
    return message;
  }

  /** Forgets the messages that were there already when this was done the last time. */
  void forget() {
    long mark = forgettable;
    world.messages.values().forEach(all -> all.removeIf(message -> number(message) <= mark));
    named.values().removeIf(message -> number(message) <= mark);
    histories.values().forEach(all -> all.removeIf(message -> number(message) <= mark));
    forgettable = Long.parseLong(world.ids.next());
  }

  private static long number(JsonNode message) {
    return message.path("id").asLong();
  }

  /** All messages as they were when they came or changed. */
  List<JsonNode> history(String channel) {
    return histories.computeIfAbsent(channel, _ -> new ArrayList<>());
  }

  private void fill(ObjectNode message, JsonNode body, List<String> files) {
    ArrayNode attachments = Json.array();
    for (String file : files) {
      attachments.add(
          Json.object(
              "id",
              world.ids.next(),
              "filename",
              file,
              "size",
              70,
              "url",
              url(file),
              "proxy_url",
              url(file),
              "content_type",
              "image/png",
              "width",
              1,
              "height",
              1));
    }
    message.set("attachments", attachments);
    if (body.has("components")) {
      int[] number = {0};
      JsonNode components = body.path("components").deepCopy();
      components.forEach(component -> complete(component, number));
      message.set("components", components);
    }
  }

  private static String url(String file) {
    return "https://cdn.example/" + file;
  }

  /** Discord numbers the components, and says where their media are. */
  private void complete(JsonNode component, int[] number) {
    if (component instanceof ObjectNode object) {
      if (object.path("type").asInt() == CONTAINER && !object.has("accent_color")) {
        object.set("accent_color", Json.nothing());
      }
      if (object.has("type")) {
        number[0]++;
        object.put("id", number[0]);
      }
      if (object.path("media") instanceof ObjectNode media) {
        String file = media.path("url").asText().replace("attachment://", "");
        media.put("id", world.ids.next());
        media.put("url", url(file));
        media.put("proxy_url", url(file));
        media.put("width", 1);
        media.put("height", 1);
        media.put("content_type", "image/png");
        object.put("spoiler", object.path("spoiler").asBoolean());
      }
      object.path("components").forEach(child -> complete(child, number));
      object.path("items").forEach(child -> complete(child, number));
    }
  }

  Optional<ObjectNode> find(String channel, String id) {
    return world.messages.getOrDefault(channel, List.of()).stream()
        .filter(message -> message.path("id").asText().equals(id))
        .findFirst();
  }

  boolean remove(String channel, String id) {
    return world
        .messages
        .getOrDefault(channel, List.of())
        .removeIf(message -> message.path("id").asText().equals(id));
  }
}
