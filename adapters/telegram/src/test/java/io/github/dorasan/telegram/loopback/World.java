package io.github.dorasan.telegram.loopback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who and what there is. Guarded by whoever holds it. */
final class World {
  static final long BOT = 7_000_001;
  static final String BOT_NAME = "dorasan_test_bot";
  static final long GROUP = -1_001_000_000_001L;
  static final long CHANNEL = -1_001_000_000_009L;
  private static final long FIRST_PERSON = 5001;
  private static final int FIRST_TOPIC = 100;

  final Map<Long, ObjectNode> chats = new HashMap<>();
  final Map<String, ArrayNode> commands = new HashMap<>();
  private final Map<String, Long> people = new LinkedHashMap<>();
  private final Map<String, String> rooms = new HashMap<>();
  private final Map<String, Integer> topics = new LinkedHashMap<>();
  private final List<ObjectNode> messages = new ArrayList<>();
  private final List<ObjectNode> history = new ArrayList<>();
  private final Map<String, Long> presses = new HashMap<>();
  private int nextMessage = 1000;
  private int forgettable;

  World() {
    ObjectNode group = chat(GROUP, "supergroup");
    group.put("is_forum", true);
    chats.put(GROUP, group);
    chats.put(CHANNEL, chat(CHANNEL, "channel"));
  }

  static ObjectNode chat(long id, String type) {
    return Json.object("id", id, "type", type, "title", "Chat " + id);
  }

  ObjectNode bot() {
    return Json.object(
        "id",
        BOT,
        "is_bot",
        true,
        "first_name",
        "Pip",
        "username",
        BOT_NAME,
        "can_join_groups",
        true,
        "can_read_all_group_messages",
        false,
        "supports_inline_queries",
        true);
  }

  /** A person's id; their own chat with the bot has the same. */
  long person(String name) {
    return people.computeIfAbsent(
        name,
        _ -> {
          long id = FIRST_PERSON + people.size();
          chats.put(id, Json.object("id", id, "type", "private", "first_name", name));
          return id;
        });
  }

  /** The topic of the forum where a person writes: their own, or that of the room they are in. */
  int topic(String name) {
    return topics.computeIfAbsent(rooms.getOrDefault(name, name), _ -> FIRST_TOPIC + topics.size());
  }

  /** A person is in a room from now on. */
  void enters(String name, String room) {
    rooms.put(name, room);
  }

  ObjectNode user(String name) {
    return Json.object(
        "id", person(name), "is_bot", false, "first_name", name, "language_code", "en");
  }

  List<String> names() {
    return List.copyOf(people.keySet());
  }

  int nextMessage() {
    return nextMessage++;
  }

  /** A message as Telegram keeps it. */
  ObjectNode message(ObjectNode from, ObjectNode chat, Optional<Integer> topic) {
    ObjectNode message =
        Json.object("message_id", nextMessage(), "from", from, "chat", chat, "date", now());
    topic.ifPresent(
        number -> {
          message.put("message_thread_id", number);
          message.put("is_topic_message", true);
        });
    return message;
  }

  /** In seconds: what is older than the bot's own time is not answered. */
  private static long now() {
    return InstantSource.system().instant().getEpochSecond();
  }

  void keep(ObjectNode message) {
    messages.add(message);
    remember(message);
  }

  /** A message stands as it does now, whatever becomes of it later. */
  void remember(ObjectNode message) {
    ObjectNode copy = message.deepCopy();
    copy.put("place", history.size());
    history.add(copy);
  }

  /** Forgets the messages that were there already when this was done the last time. */
  void forget() {
    int mark = forgettable;
    messages.removeIf(message -> message.path("message_id").asInt() < mark);
    history.removeIf(message -> message.path("message_id").asInt() < mark);
    presses.clear();
    forgettable = nextMessage;
  }

  /** A person has pressed a button. */
  void press(String query, long person) {
    presses.put(query, person);
  }

  /** Whoever pressed a button. */
  long pressedBy(String query) {
    return presses.getOrDefault(query, 0L);
  }

  /** A person alone was shown something for a moment, which stands nowhere. */
  void glimpse(long person, String text) {
    ObjectNode shown = message(bot(), Json.object("id", person), Optional.empty());
    shown.put("text", text);
    shown.put("glimpse", true);
    remember(shown);
  }

  /** What stands in a chat, or in one topic of it, in order. */
  List<ObjectNode> messages(long chat, Optional<Integer> topic) {
    return of(messages, chat, topic);
  }

  /** What has ever stood there, each message once for every time that it was changed. */
  List<ObjectNode> history(long chat, Optional<Integer> topic) {
    return of(history, chat, topic);
  }

  List<ObjectNode> historyAfter(int count) {
    return history.subList(count, history.size());
  }

  private static List<ObjectNode> of(List<ObjectNode> all, long chat, Optional<Integer> topic) {
    return all.stream()
        .filter(one -> one.at("/chat/id").asLong() == chat)
        .filter(one -> topic.isEmpty() || one.path("message_thread_id").asInt() == topic.get())
        .toList();
  }

  Optional<ObjectNode> find(long chat, int id) {
    return messages.stream()
        .filter(one -> one.at("/chat/id").asLong() == chat)
        .filter(one -> one.path("message_id").asInt() == id)
        .findFirst();
  }

  @SuppressWarnings("ReferenceEquality") // this very message, whatever others say the same
  void remove(JsonNode message) {
    messages.removeIf(one -> one == message);
  }
}
