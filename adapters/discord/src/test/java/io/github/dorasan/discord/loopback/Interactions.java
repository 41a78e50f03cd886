package io.github.dorasan.discord.loopback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What became of each interaction. Not safe for threads. */
final class Interactions {
  private static final int REPLY = 4;
  private static final int DEFER = 5;
  private static final int DEFER_EDIT = 6;
  private static final int EDIT = 7;
  private static final int CHOICES = 8;
  private static final int MODAL = 9;
  private static final int EPHEMERAL = 64;

  private final World world;
  private final Posts posts;
  private final Map<String, Open> open = new HashMap<>();

  /** One that may be answered. */
  static final class Open {
    final String id;
    final String channel;
    final String person;
    final String source;
    boolean expired;
    boolean acknowledged;
    boolean old;
    boolean loading;
    boolean ephemeral;
    String original = "";
    JsonNode modal = Json.nothing();
    JsonNode choices = Json.nothing();

    Open(String id, String channel, String person, String source) {
      this.id = id;
      this.channel = channel;
      this.person = person;
      this.source = source;
    }
  }

  Interactions(World world, Posts posts) {
    this.world = world;
    this.posts = posts;
  }

  Open begin(String token, String id, String channel, String person, String source) {
    Open begun = new Open(id, channel, person, source);
    open.put(token, begun);
    return begun;
  }

  /** Forgets those that were answered before this was done the last time. */
  void forget() {
    open.values().removeIf(one -> one.old && !one.loading);
    open.values().forEach(one -> one.old = one.acknowledged);
  }

  Open get(String token) {
    Open found = open.get(token);
    if (found == null) {
      throw new IllegalArgumentException("no interaction " + token);
    }
    return found;
  }

  /** The first answer. */
  Answer callback(String token, Call call) {
    Open one = get(token);
    if (one.expired) {
      return Answer.error(404, 10062, "Unknown interaction");
    }
    if (one.acknowledged) {
      return Answer.error(400, 40060, "Interaction has already been acknowledged.");
    }
    one.acknowledged = true;
    JsonNode data = call.body().path("data");
    int type = call.body().path("type").asInt();
    ObjectNode resource = Json.object("type", type);
    switch (type) {
      case REPLY -> resource.set("message", reply(one, data, call));
      case DEFER -> {
        one.loading = true;
        one.ephemeral = (data.path("flags").asInt() & EPHEMERAL) != 0;
      }
      case DEFER_EDIT -> one.original = one.source;
      case EDIT -> {
        one.original = one.source;
        resource.set("message", posts.change(one.channel, one.source, data, call.files()));
      }
      case CHOICES -> one.choices = data.path("choices");
      case MODAL -> one.modal = data;
      default -> throw new IllegalArgumentException("callback of type " + type);
    }
    boolean shown = type == REPLY || type == EDIT;
    return Answer.ok(
        shown
            ? Json.object("interaction", interaction(one), "resource", resource)
            : Json.object("interaction", interaction(one)));
  }

  private static ObjectNode interaction(Open one) {
    ObjectNode interaction = Json.object("id", one.id, "type", 2);
    interaction.put("response_message_loading", one.loading);
    interaction.put("response_message_ephemeral", one.ephemeral);
    if (!one.original.isEmpty()) {
      interaction.put("response_message_id", one.original);
    }
    return interaction;
  }

  private ObjectNode reply(Open one, JsonNode data, Call call) {
    one.ephemeral = (data.path("flags").asInt() & EPHEMERAL) != 0;
    ObjectNode message = posts.add(one.channel, data, call.files(), Optional.of(metadata(one)));
    one.original = message.path("id").asText();
    return message;
  }

  private ObjectNode metadata(Open one) {
    return Json.object(
        "id",
        one.id,
        "type",
        2,
        "user",
        world.user(one.person),
        "authorizing_integration_owners",
        Json.object("0", world.guildId));
  }

  /** A message that follows; while the first is still awaited, it takes its place. */
  Answer follow(String token, Call call) {
    Open one = get(token);
    if (one.loading) {
      one.loading = false;
      ObjectNode body = ((ObjectNode) call.body()).deepCopy();
      int flags = body.path("flags").asInt() & ~EPHEMERAL;
      body.put("flags", one.ephemeral ? flags | EPHEMERAL : flags);
      ObjectNode message = posts.add(one.channel, body, call.files(), Optional.of(metadata(one)));
      one.original = message.path("id").asText();
      return Answer.ok(message);
    }
    return Answer.ok(posts.add(one.channel, call.body(), call.files(), Optional.of(metadata(one))));
  }

  /** Changes or fills in the first answer. */
  Answer changeOriginal(String token, Call call) {
    Open one = get(token);
    if (one.loading) {
      one.loading = false;
      ObjectNode body = ((ObjectNode) call.body()).deepCopy();
      int flags = body.path("flags").asInt();
      body.put("flags", one.ephemeral ? flags | EPHEMERAL : flags);
      ObjectNode message = reply(one, body, call);
      return Answer.ok(message);
    }
    return posts.find(one.channel, one.original).isPresent()
        ? Answer.ok(posts.change(one.channel, one.original, call.body(), call.files()))
        : Answer.error(404, 10008, "Unknown Message");
  }

  Answer deleteOriginal(String token) {
    Open one = get(token);
    if (one.loading) {
      one.loading = false;
      return Answer.NO_CONTENT;
    }
    return posts.remove(one.channel, one.original)
        ? Answer.NO_CONTENT
        : Answer.error(404, 10008, "Unknown Message");
  }
}
