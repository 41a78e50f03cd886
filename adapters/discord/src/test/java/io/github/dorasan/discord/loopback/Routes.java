package io.github.dorasan.discord.loopback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What each request does. Not safe for threads. */
final class Routes {
  private static final String ID = "(\\d+)";
  private static final int PUBLISHED = 1;
  private static final String TOKEN = "([^/]+)";

  private final World world;
  private final Posts posts;
  private final Interactions interactions;
  private final Supplier<String> gateway;

  Routes(World world, Posts posts, Interactions interactions, Supplier<String> gateway) {
    this.world = world;
    this.posts = posts;
    this.interactions = interactions;
    this.gateway = gateway;
  }

  /** The answer where nothing goes wrong. */
  Answer answer(Call call) {
    String app = "/applications/" + ID + "/commands";
    String hook = "/webhooks/" + ID + "/" + TOKEN;
    return switch (call.method() + " " + call.path()) {
      case "GET /users/@me" -> Answer.ok(world.self());
      case "GET /gateway/bot" -> Answer.ok(gatewayInfo());
      case "POST /users/@me/channels" ->
          Answer.ok(world.privateChannel(world.nameOf(call.body().path("recipient_id").asText())));
      case String line when matches(line, "GET " + app) -> Answer.ok(world.commands);
      case String line when matches(line, "PUT " + app) -> Answer.ok(register(call.body()));
      case String line when matches(line, "POST /interactions/" + ID + "/" + TOKEN + "/callback") ->
          interactions.callback(group(line, "/interactions/\\d+/" + TOKEN + "/callback"), call);
      case String line when matches(line, "PATCH " + hook + "/messages/@original") ->
          interactions.changeOriginal(group(line, "/webhooks/\\d+/" + TOKEN + "/.*"), call);
      case String line when matches(line, "DELETE " + hook + "/messages/@original") ->
          interactions.deleteOriginal(group(line, "/webhooks/\\d+/" + TOKEN + "/.*"));
      case String line when matches(line, "POST " + hook) ->
          interactions.follow(group(line, "/webhooks/\\d+/" + TOKEN), call);
      default -> inChannel(call);
    };
  }

  private Answer inChannel(Call call) {
    Matcher path = Pattern.compile("/channels/(\\d+)/messages(/.*)?").matcher(call.path());
    if (!path.matches()) {
      return Answer.error(404, 0, "404: Not Found " + call.method() + " " + call.path());
    }
    String channel = path.group(1);
    if (!world.channels.containsKey(channel)) {
      return Answer.error(404, 10003, "Unknown Channel");
    }
    if (call.method().equals("POST") && path.group(2) == null) {
      return Answer.ok(posts.add(channel, call.body(), call.files()));
    }
    if (call.path().endsWith("/crosspost")) {
      return publish(channel, call.path().split("/", -1)[4]);
    }
    if (call.path().endsWith("/threads")) {
      return openThread(channel, call.path().split("/", -1)[4], call.body());
    }
    if (call.path().contains("/pins/")) {
      return Answer.NO_CONTENT;
    }
    String message = path.group(2).substring(1);
    if (posts.find(channel, message).isEmpty()) {
      return Answer.error(404, 10008, "Unknown Message");
    }
    if (call.method().equals("DELETE")) {
      posts.remove(channel, message);
      return Answer.NO_CONTENT;
    }
    return Answer.ok(posts.change(channel, message, call.body(), call.files()));
  }

  private Answer openThread(String channel, String message, JsonNode body) {
    return world.channels.containsKey(message)
        ? Answer.error(400, 160004, "A thread has already been created for this message")
        : Answer.created(world.threadAt(channel, message, body.path("name").asText()));
  }

  /** Marks a message as one that is handed on. */
  private Answer publish(String channel, String message) {
    return posts
        .find(channel, message)
        .map(
            found ->
                (found.path("flags").asInt() & PUBLISHED) == 0
                    ? Answer.ok(found.put("flags", found.path("flags").asInt() | PUBLISHED))
                    : Answer.error(400, 40033, "This message has already been crossposted."))
        .orElse(Answer.error(404, 10008, "Unknown Message"));
  }

  private static boolean matches(String line, String pattern) {
    return line.matches(pattern);
  }

  private static String group(String line, String pattern) {
    Matcher found = Pattern.compile("\\w+ " + pattern).matcher(line);
    if (!found.matches()) {
      throw new IllegalArgumentException(line);
    }
    return found.group(1);
  }

  private ObjectNode gatewayInfo() {
    return Json.object(
        "url",
        gateway.get(),
        "shards",
        1,
        "session_start_limit",
        Json.object("total", 1000, "remaining", 999, "reset_after", 1000, "max_concurrency", 1));
  }

  private ArrayNode register(JsonNode wanted) {
    ArrayNode commands = Json.array();
    for (JsonNode command : wanted) {
      ObjectNode kept = command.deepCopy();
      Tolerance.numbers(kept);
      if (!kept.has("description")) {
        kept.put("description", "");
      }
      if (!kept.has("default_member_permissions")) {
        kept.set("default_member_permissions", Json.nothing());
      }
      kept.put("id", world.ids.next());
      kept.put("application_id", world.botId);
      kept.put("version", world.ids.next());
      commands.add(kept);
    }
    world.commands = commands;
    return commands;
  }
}
