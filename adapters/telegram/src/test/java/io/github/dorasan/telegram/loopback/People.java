package io.github.dorasan.telegram.loopback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** People of a loopback Telegram, who write, press and come and go. */
public final class People {
  private final LoopbackTelegram telegram;
  private final AtomicInteger queries = new AtomicInteger();

  /** Nobody has done anything yet. */
  public People(LoopbackTelegram telegram) {
    this.telegram = telegram;
  }

  /** How many queries and presses there were. */
  public int queries() {
    return queries.get();
  }

  /** A person's id. */
  public long id(String person) {
    return telegram.with(world -> world.person(person));
  }

  /** The topic that a person writes in. */
  public int topic(String person) {
    return telegram.with(world -> world.topic(person));
  }

  /** A person writes in their topic, and mentions the bot first. */
  public ObjectNode mentions(String person, String text) {
    String mention = "@" + World.BOT_NAME;
    ObjectNode message = writes(person, mention + " " + text);
    entities(message).insert(0, entity("mention", 0, mention.length()));
    return message;
  }

  /** A person writes in their topic. */
  public ObjectNode writes(String person, String text) {
    return telegram.with(
        world ->
            written(
                world,
                world.message(
                    world.user(person), chat(world, World.GROUP), Optional.of(world.topic(person))),
                text));
  }

  /** A person writes to the bot alone. */
  public ObjectNode whispers(String person, String text) {
    return telegram.with(
        world ->
            written(
                world,
                world.message(
                    world.user(person), chat(world, world.person(person)), Optional.empty()),
                text));
  }

  /** A person writes as the group itself. */
  public ObjectNode writesAsTheGroup(String person, String text) {
    ObjectNode message = writes(person, text);
    message.set("sender_chat", message.path("chat"));
    message.set(
        "from",
        Json.object("id", 1_087_968_824, "is_bot", true, "first_name", "GroupAnonymousBot"));
    return message;
  }

  private static ObjectNode chat(World world, long id) {
    return Optional.ofNullable(world.chats.get(id)).orElseThrow();
  }

  private static ObjectNode written(World world, ObjectNode message, String text) {
    message.put("text", text);
    message.set("entities", Json.array());
    if (text.startsWith("/")) {
      int end = text.split("\\s", 2)[0].length();
      entities(message).add(entity("bot_command", 0, end));
    }
    world.keep(message);
    return message;
  }

  /** What is set apart in a message. */
  static ArrayNode entities(ObjectNode message) {
    return (ArrayNode) message.path("entities");
  }

  /** Something that is set apart. */
  public static ObjectNode entity(String type, int offset, int length) {
    return Json.object("type", type, "offset", offset, "length", length);
  }

  /** The bot is to hear of a message. */
  public int sends(ObjectNode message) {
    return telegram.happens(Json.object("message", message));
  }

  /** The bot is to hear that a message was changed. */
  public int changes(ObjectNode message, String text) {
    ObjectNode changed = message.deepCopy();
    changed.put("text", text);
    changed.set("entities", Json.array());
    changed.put("edit_date", message.path("date").asInt() + 1);
    return telegram.happens(Json.object("edited_message", changed));
  }

  /** A person presses a button of a message. */
  public int presses(String person, JsonNode message, String data) {
    String query = "press" + queries.incrementAndGet();
    boolean _ =
        telegram.with(
            world -> {
              world.press(query, world.person(person));
              return true;
            });
    return telegram.happens(
        Json.object(
            "callback_query",
            Json.object(
                "id",
                query,
                "from",
                telegram.with(world -> world.user(person)),
                "message",
                message,
                "chat_instance",
                "1",
                "data",
                data)));
  }

  /** A person guesses at a quiz; their own program shows them whether they are right, and why. */
  public void guesses(String person, JsonNode message, int option, String told) {
    String why = message.at("/poll/explanation").asText();
    boolean _ =
        telegram.with(
            world -> {
              world.glimpse(world.person(person), told + "\n" + why);
              return option >= 0;
            });
  }

  /** A person types the bot's name and something after it, anywhere. */
  public int types(String person, String text, String offset) {
    return telegram.happens(
        Json.object(
            "inline_query",
            Json.object(
                "id",
                "query" + queries.incrementAndGet(),
                "from",
                telegram.with(world -> world.user(person)),
                "query",
                text,
                "offset",
                offset)));
  }

  /** Somebody else becomes something else in the group. */
  public int becomesAdministrator(String person) {
    return telegram.happens(
        Json.object(
            "chat_member",
            telegram.with(
                world ->
                    Json.object(
                        "chat",
                        chat(world, World.GROUP),
                        "from",
                        world.user("owner"),
                        "date",
                        1,
                        "old_chat_member",
                        Json.object("status", "member", "user", world.user(person)),
                        "new_chat_member",
                        Json.object(
                            "status",
                            "administrator",
                            "user",
                            world.user(person),
                            "is_anonymous",
                            false)))));
  }

  /** The bot becomes something else in the group. */
  public int botBecomes(String before, String after) {
    ObjectNode update =
        telegram.with(
            world ->
                Json.object(
                    "chat",
                    chat(world, World.GROUP),
                    "from",
                    world.user("owner"),
                    "date",
                    1,
                    "old_chat_member",
                    member(world, before),
                    "new_chat_member",
                    member(world, after)));
    return telegram.happens(Json.object("my_chat_member", update));
  }

  private static ObjectNode member(World world, String status) {
    ObjectNode member = Json.object("status", status, "user", world.bot());
    if (status.equals("kicked")) {
      member.put("until_date", 0);
    }
    return member;
  }
}
