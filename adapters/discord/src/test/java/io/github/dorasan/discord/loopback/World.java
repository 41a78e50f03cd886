package io.github.dorasan.discord.loopback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What there is on this Discord: servers, their people, their channels. Not safe for threads. */
final class World {
  private static final long VIEW = 1L << 10;
  static final long SEND = 1L << 11;
  private static final long MANAGE_MESSAGES = 1L << 13;
  static final long ATTACH = 1L << 15;
  private static final long HISTORY = 1L << 16;
  static final long SEND_IN_THREADS = 1L << 38;
  private static final long PIN = 1L << 51;
  private static final long OPEN_THREADS = 1L << 35;
  private static final int THREAD = 11;

  /** The permissions that everyone has. */
  static final long EVERYONE = VIEW | SEND | ATTACH | HISTORY | SEND_IN_THREADS;

  final Snowflakes ids = new Snowflakes();
  final String guildId = ids.next();
  final String botId = ids.next();
  final String botRoleId = ids.next();
  final Map<String, ObjectNode> channels = new LinkedHashMap<>();
  final Map<String, List<ObjectNode>> messages = new LinkedHashMap<>();
  ArrayNode commands = Json.array();
  private final String ownerId = ids.next();
  private final String moderatorsId = ids.next();
  private final Map<String, String> people = new LinkedHashMap<>();
  private final List<String> guilds = new ArrayList<>(List.of(guildId));

  World() {
    people.put("owner", ownerId);
  }

  ObjectNode bot() {
    return Shapes.user(botId, "dorasan").put("bot", true);
  }

  /** The bot as it sees itself. */
  ObjectNode self() {
    return bot().put("mfa_enabled", true).put("locale", "en-US");
  }

  String person(String name) {
    return people.computeIfAbsent(name, _ -> ids.next());
  }

  ObjectNode user(String person) {
    return Shapes.user(person(person), person);
  }

  ObjectNode member(String person) {
    return Shapes.member(person.startsWith("mod") ? Json.array(moderatorsId) : Json.array());
  }

  List<String> guilds() {
    return List.copyOf(guilds);
  }

  /** Another server with the bot in it, and the same people; of two shards it is on the other. */
  String foundGuild() {
    String id = ids.next();
    while (isOdd(id) == isOdd(guilds.getLast())) {
      id = ids.next();
    }
    guilds.add(id);
    return id;
  }

  private static boolean isOdd(String id) {
    return (Long.parseLong(id) >>> 22) % 2 == 1;
  }

  ObjectNode guild(String id) {
    List<JsonNode> inGuild = new ArrayList<>();
    List<JsonNode> threads = new ArrayList<>();
    for (ObjectNode channel : channels.values()) {
      if (guildOf(channel).equals(id)) {
        (channel.path("type").asInt() == THREAD ? threads : inGuild).add(channel);
      }
    }
    ObjectNode guild = Shapes.guild(id, ownerId);
    ObjectNode self = Shapes.member(Json.array(botRoleId));
    self.set("user", bot());
    guild.set("members", Json.array(self));
    guild.set("roles", roles(id));
    guild.set("channels", Json.array(inGuild));
    guild.set("threads", Json.array(threads));
    return guild;
  }

  /** The server that a channel belongs to; empty where it is between two alone. */
  static String guildOf(JsonNode channel) {
    return channel.path("guild_id").asText();
  }

  private ArrayNode roles(String id) {
    ObjectNode own = Shapes.role(botRoleId, "Dorasan", PIN | OPEN_THREADS).put("managed", true);
    own.set("tags", Json.object("bot_id", botId));
    return Json.array(
        Shapes.role(id, "@everyone", EVERYONE),
        own,
        Shapes.role(moderatorsId, "Moderators", MANAGE_MESSAGES));
  }

  /** A text channel of a server. */
  ObjectNode channel(String guild, String name) {
    return add(Shapes.channel(ids.next(), guild, name));
  }

  /** A thread in a channel. */
  ObjectNode thread(String parent, String owner) {
    return add(Shapes.thread(ids.next(), guildId, parent, owner));
  }

  /** A thread at a message, whose id it has. */
  ObjectNode threadAt(String parent, String message, String name) {
    return add(Shapes.thread(message, guildId, parent, botId).put("name", name));
  }

  private ObjectNode add(ObjectNode channel) {
    channels.put(channel.path("id").asText(), channel);
    return channel;
  }

  /** A conversation with one person. */
  ObjectNode privateChannel(String person) {
    String id = person(person);
    for (ObjectNode channel : channels.values()) {
      if (channel.path("recipients").path(0).path("id").asText().equals(id)) {
        return channel;
      }
    }
    return add(Shapes.privateChannel(ids.next(), user(person)));
  }

  /** The name of a person by their id. */
  String nameOf(String id) {
    return people.entrySet().stream()
        .filter(person -> person.getValue().equals(id))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("nobody");
  }

  /** A message that is not kept. */
  ObjectNode message(String channel, ObjectNode author, String content) {
    return Shapes.message(ids.next(), channel, author, content);
  }
}
