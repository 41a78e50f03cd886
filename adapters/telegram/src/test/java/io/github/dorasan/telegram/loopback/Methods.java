package io.github.dorasan.telegram.loopback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** What Telegram does when it is asked to. Guarded by whoever holds it. */
final class Methods {
  private static final JsonNode DONE = Json.parse("true");

  private final World world;

  Methods(World world) {
    this.world = world;
  }

  Answer answer(Call call) {
    JsonNode body = call.body();
    return switch (call.method()) {
      case "getme" -> Answer.ok(world.bot());
      case "deletewebhook", "setwebhook", "sendchataction", "answerinlinequery" -> Answer.ok(DONE);
      case "answercallbackquery" -> {
        if (body.has("text")) {
          long person = world.pressedBy(body.path("callback_query_id").asText());
          world.glimpse(person, body.path("text").asText());
        }
        yield Answer.ok(DONE);
      }
      case "getmycommands" -> Answer.ok(world.commands.getOrDefault(menu(body), Json.array()));
      case "setmycommands" -> {
        world.commands.put(menu(body), (ArrayNode) body.path("commands"));
        yield Answer.ok(DONE);
      }
      default -> inChat(call);
    };
  }

  private static String menu(JsonNode body) {
    return body.path("scope") + body.path("language_code").asText();
  }

  private Answer inChat(Call call) {
    JsonNode body = call.body();
    long id = body.path("chat_id").asLong();
    ObjectNode chat = world.chats.get(id);
    if (chat == null) {
      return Answer.error(400, "Bad Request: chat not found");
    }
    return switch (call.method()) {
      case "sendmessage", "sendphoto", "sendpoll" -> Answer.ok(sent(chat, call));
      case "editmessagetext" -> edited(id, body);
      case "deletemessage", "pinchatmessage" -> onMessage(id, call);
      case "getchatadministrators" -> Answer.ok(administrators());
      case "getchat" -> Answer.ok(full(chat));
      case "getchatmember" -> Answer.ok(Json.object("status", "member", "user", world.bot()));
      default -> Answer.error(404, "Not Found: method " + call.method() + " not found");
    };
  }

  private static ObjectNode full(ObjectNode chat) {
    ObjectNode full = chat.deepCopy();
    full.put("accent_color_id", 1);
    full.put("max_reaction_count", 1);
    return full;
  }

  private ObjectNode sent(ObjectNode chat, Call call) {
    JsonNode body = call.body();
    Optional<Integer> topic =
        body.has("message_thread_id")
            ? Optional.of(body.path("message_thread_id").asInt())
            : Optional.empty();
    ObjectNode message = world.message(world.bot(), chat, topic);
    fill(message, body);
    if (call.method().equals("sendphoto")) {
      message.set(
          "photo",
          Json.array(
              Json.object("file_id", "f1", "file_unique_id", "u1", "width", 1, "height", 1)));
      message.set("caption", body.path("caption"));
    }
    if (call.method().equals("sendpoll")) {
      message.set("poll", poll(body));
    }
    int repliesTo = body.at("/reply_parameters/message_id").asInt();
    world
        .find(chat.path("id").asLong(), repliesTo)
        .ifPresent(replied -> message.set("reply_to_message", replied));
    world.keep(message);
    return message;
  }

  /** A quiz keeps which option is right, and why, until somebody guesses. */
  private static ObjectNode poll(JsonNode body) {
    ArrayNode options = Json.array();
    for (JsonNode option : body.path("options")) {
      options.add(
          Json.object(
              "persistent_id",
              "o" + options.size(),
              "text",
              option.path("text"),
              "voter_count",
              0));
    }
    return Json.object(
        "id",
        "poll",
        "question",
        body.path("question"),
        "options",
        options,
        "total_voter_count",
        0,
        "is_closed",
        false,
        "is_anonymous",
        true,
        "type",
        body.path("type"),
        "allows_multiple_answers",
        false,
        "correct_option_ids",
        body.path("correct_option_ids"),
        "explanation",
        body.path("explanation"));
  }

  private static void fill(ObjectNode message, JsonNode body) {
    if (body.has("text")) {
      message.put("text", body.path("text").asText().strip());
      message.set("entities", body.has("entities") ? body.path("entities") : Json.array());
    }
    if (body.has("reply_markup")) {
      message.set("reply_markup", body.path("reply_markup"));
    } else {
      message.remove("reply_markup");
    }
    message.put("quiet", body.path("disable_notification").asBoolean());
  }

  private Answer edited(long chat, JsonNode body) {
    Optional<ObjectNode> message = world.find(chat, body.path("message_id").asInt());
    if (message.isEmpty()) {
      return Answer.error(400, "Bad Request: message to edit not found");
    }
    ObjectNode before = message.get().deepCopy();
    fill(message.get(), body);
    if (message.get().equals(before)) {
      return Answer.error(400, "Bad Request: message is not modified");
    }
    world.remember(message.get());
    return Answer.ok(message.get());
  }

  private Answer onMessage(long chat, Call call) {
    Optional<ObjectNode> message = world.find(chat, call.body().path("message_id").asInt());
    if (message.isEmpty()) {
      return Answer.error(400, "Bad Request: message not found");
    }
    if (call.is("deleteMessage")) {
      world.remove(message.get());
    } else {
      message.get().put("pinned", true);
    }
    return Answer.ok(DONE);
  }

  private ArrayNode administrators() {
    ArrayNode all = Json.array();
    for (String name : world.names()) {
      if (name.equals("owner")) {
        all.add(Json.object("status", "creator", "user", world.user(name), "is_anonymous", false));
      } else if (name.startsWith("mod")) {
        all.add(
            Json.object(
                "status",
                "administrator",
                "user",
                world.user(name),
                "can_be_edited",
                false,
                "is_anonymous",
                false,
                "can_manage_chat",
                true,
                "can_delete_messages",
                true));
      }
    }
    return all;
  }
}
