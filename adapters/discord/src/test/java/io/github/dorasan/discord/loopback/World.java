package io.github.dorasan.discord.loopback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What there is on this Discord: one server, its people, their channels. Not safe for threads. */
final class World {
  static final long VIEW = 1L << 10;
  static final long SEND = 1L << 11;
  private static final long ATTACH = 1L << 15;
  private static final long HISTORY = 1L << 16;
  private static final long MANAGE_MESSAGES = 1L << 13;
  private static final long SEND_IN_THREADS = 1L << 38;

  /** The permissions that everyone has. */
  static final long EVERYONE = VIEW | SEND | ATTACH | HISTORY | SEND_IN_THREADS;

  private static final String TIME = "2026-11-01T10:00:00.000000+00:00";

  final Snowflakes ids = new Snowflakes();
  final String guildId = ids.next();
  final String botId = ids.next();
  final String ownerId = ids.next();
  final String botRoleId = ids.next();
  private final String moderatorsId = ids.next();
  private final Map<String, String> people = new LinkedHashMap<>();
  final Map<String, ObjectNode> channels = new LinkedHashMap<>();
  final Map<String, List<ObjectNode>> messages = new LinkedHashMap<>();
  ArrayNode commands = Json.array();

  ObjectNode bot() {
    return user(botId, "dorasan").put("bot", true);
  }

  /** The bot as it sees itself. */
  ObjectNode self() {
    return bot().put("mfa_enabled", true).put("locale", "en-US");
  }

  ObjectNode user(String id, String name) {
    return Json.object(
        "id",
        id,
        "username",
        name,
        "discriminator",
        "0",
        "global_name",
        name,
        "avatar",
        Json.nothing(),
        "public_flags",
        0,
        "flags",
        0,
        "primary_guild",
        Json.nothing());
  }

  String person(String name) {
    return name.equals("owner") ? ownerId : people.computeIfAbsent(name, _ -> ids.next());
  }

  ObjectNode member(String person) {
    ArrayNode roles = person.startsWith("mod") ? Json.array(moderatorsId) : Json.array();
    return member(roles);
  }

  private static ObjectNode member(ArrayNode roles) {
    return Json.object(
        "roles",
        roles,
        "joined_at",
        TIME,
        "deaf",
        false,
        "mute",
        false,
        "flags",
        0,
        "nick",
        Json.nothing(),
        "avatar",
        Json.nothing(),
        "banner",
        Json.nothing(),
        "pending",
        false,
        "premium_since",
        Json.nothing(),
        "communication_disabled_until",
        Json.nothing());
  }

  ObjectNode guild() {
    ObjectNode self = member(Json.array(botRoleId));
    self.set("user", bot());
    List<JsonNode> inGuild = new ArrayList<>();
    List<JsonNode> threads = new ArrayList<>();
    for (ObjectNode channel : channels.values()) {
      if (channel.has("guild_id")) {
        (channel.path("type").asInt() == 11 ? threads : inGuild).add(channel);
      }
    }
    return Json.object(
        "id",
        guildId,
        "name",
        "Meeple Corner",
        "owner_id",
        ownerId,
        "member_count",
        4,
        "members",
        Json.array(self),
        "roles",
        roles(),
        "channels",
        Json.array(inGuild),
        "threads",
        Json.array(threads),
        "guild_scheduled_events",
        Json.array(),
        "emojis",
        Json.array(),
        "stickers",
        Json.array(),
        "voice_states",
        Json.array(),
        "presences",
        Json.array(),
        "stage_instances",
        Json.array(),
        "soundboard_sounds",
        Json.array(),
        "features",
        Json.array(),
        "premium_progress_bar_enabled",
        false,
        "afk_timeout",
        300,
        "verification_level",
        1,
        "default_message_notifications",
        0,
        "explicit_content_filter",
        0,
        "mfa_level",
        0,
        "nsfw_level",
        0,
        "system_channel_flags",
        0,
        "premium_tier",
        0,
        "preferred_locale",
        "en-US",
        "large",
        false,
        "unavailable",
        false,
        "joined_at",
        TIME);
  }

  private ArrayNode roles() {
    return Json.array(
        role(guildId, "@everyone", EVERYONE, Json.object()),
        role(botRoleId, "Dorasan", 0, Json.object("bot_id", botId)),
        role(moderatorsId, "Moderators", MANAGE_MESSAGES, Json.object()));
  }

  private static ObjectNode role(String id, String name, long permissions, ObjectNode tags) {
    ObjectNode role =
        Json.object(
            "id",
            id,
            "name",
            name,
            "color",
            0,
            "colors",
            Json.object(
                "primary_color",
                0,
                "secondary_color",
                Json.nothing(),
                "tertiary_color",
                Json.nothing()),
            "hoist",
            false,
            "position",
            0,
            "permissions",
            Long.toString(permissions),
            "managed",
            tags.has("bot_id"),
            "mentionable",
            false,
            "flags",
            0);
    if (!tags.isEmpty()) {
      role.set("tags", tags);
    }
    return role;
  }

  /** A text channel of the server. */
  ObjectNode channel(String name) {
    ObjectNode channel =
        Json.object(
            "id",
            ids.next(),
            "guild_id",
            guildId,
            "type",
            0,
            "name",
            name,
            "position",
            0,
            "permission_overwrites",
            Json.array(),
            "nsfw",
            false,
            "rate_limit_per_user",
            0,
            "parent_id",
            Json.nothing(),
            "topic",
            Json.nothing());
    channels.put(channel.path("id").asText(), channel);
    return channel;
  }

  /** A thread in a channel. */
  ObjectNode thread(String id, String parent, String owner) {
    ObjectNode thread =
        Json.object(
            "id",
            id,
            "guild_id",
            guildId,
            "parent_id",
            parent,
            "owner_id",
            owner,
            "type",
            11,
            "name",
            "a thread",
            "message_count",
            0,
            "member_count",
            1,
            "rate_limit_per_user",
            0,
            "flags",
            0,
            "total_message_sent",
            0,
            "last_message_id",
            Json.nothing(),
            "thread_metadata",
            Json.object(
                "archived",
                false,
                "auto_archive_duration",
                1440,
                "archive_timestamp",
                TIME,
                "locked",
                false,
                "create_timestamp",
                TIME));
    channels.put(id, thread);
    return thread;
  }

  /** A conversation with one person. */
  ObjectNode privateChannel(String person) {
    String id = person(person);
    for (ObjectNode channel : channels.values()) {
      if (channel.path("recipients").path(0).path("id").asText().equals(id)) {
        return channel;
      }
    }
    ObjectNode channel =
        Json.object(
            "id",
            ids.next(),
            "type",
            1,
            "flags",
            0,
            "last_message_id",
            Json.nothing(),
            "recipients",
            Json.array(user(id, person)));
    channels.put(channel.path("id").asText(), channel);
    return channel;
  }

  /** The name of a person by their id. */
  String nameOf(String id) {
    return id.equals(ownerId)
        ? "owner"
        : people.entrySet().stream()
            .filter(person -> person.getValue().equals(id))
            .map(Map.Entry::getKey)
            .findFirst()
            .orElse("nobody");
  }

  /** A message that is not kept. */
  ObjectNode message(String channel, ObjectNode author, String content) {
    ObjectNode message =
        Json.object(
            "id",
            ids.next(),
            "type",
            0,
            "channel_id",
            channel,
            "author",
            author,
            "content",
            content,
            "timestamp",
            TIME,
            "edited_timestamp",
            Json.nothing(),
            "tts",
            false,
            "mention_everyone",
            false,
            "mentions",
            Json.array(),
            "mention_roles",
            Json.array(),
            "attachments",
            Json.array(),
            "embeds",
            Json.array(),
            "components",
            Json.array(),
            "pinned",
            false,
            "flags",
            0);
    return message;
  }
}
