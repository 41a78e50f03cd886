package io.github.dorasan.discord.loopback;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** How Discord writes things down: what does not matter here stands as it mostly does. */
final class Shapes {
  private Shapes() {}

  static ObjectNode user(String id, String name) {
    return Json.read(
            """
            {"discriminator": "0", "avatar": null, "public_flags": 0, "flags": 0,
             "primary_guild": null}
            """)
        .put("id", id)
        .put("username", name)
        .put("global_name", name);
  }

  static ObjectNode member(ArrayNode roles) {
    return Json.read(
            """
            {"joined_at": "2026-11-01T10:00:00.000000+00:00", "deaf": false, "mute": false,
             "flags": 0, "nick": null, "avatar": null, "banner": null, "pending": false,
             "premium_since": null, "communication_disabled_until": null}
            """)
        .set("roles", roles);
  }

  static ObjectNode role(String id, String name, long permissions) {
    return Json.read(
            """
            {"color": 0, "hoist": false, "position": 0, "managed": false, "mentionable": false,
             "flags": 0,
             "colors": {"primary_color": 0, "secondary_color": null, "tertiary_color": null}}
            """)
        .put("id", id)
        .put("name", name)
        .put("permissions", Long.toString(permissions));
  }

  static ObjectNode guild(String id, String owner) {
    return Json.read(
            """
            {"name": "Meeple Corner", "member_count": 4, "guild_scheduled_events": [],
             "emojis": [], "stickers": [], "voice_states": [], "presences": [],
             "stage_instances": [], "soundboard_sounds": [], "features": [],
             "premium_progress_bar_enabled": false, "afk_timeout": 300,
             "verification_level": 1, "default_message_notifications": 0,
             "explicit_content_filter": 0, "mfa_level": 0, "nsfw_level": 0,
             "system_channel_flags": 0, "premium_tier": 0, "preferred_locale": "en-US",
             "large": false, "unavailable": false,
             "joined_at": "2026-11-01T10:00:00.000000+00:00"}
            """)
        .put("id", id)
        .put("owner_id", owner);
  }

  static ObjectNode channel(String id, String guild, String name) {
    return Json.read(
            """
            {"type": 0, "position": 0, "permission_overwrites": [], "nsfw": false,
             "rate_limit_per_user": 0, "parent_id": null, "topic": null}
            """)
        .put("id", id)
        .put("guild_id", guild)
        .put("name", name);
  }

  static ObjectNode thread(String id, String guild, String parent, String owner) {
    return Json.read(
            """
            {"type": 11, "name": "a thread", "message_count": 0, "member_count": 1,
             "rate_limit_per_user": 0, "flags": 0, "total_message_sent": 0,
             "last_message_id": null,
             "thread_metadata": {"archived": false, "auto_archive_duration": 1440,
               "archive_timestamp": "2026-11-01T10:00:00.000000+00:00", "locked": false,
               "create_timestamp": "2026-11-01T10:00:00.000000+00:00"}}
            """)
        .put("id", id)
        .put("guild_id", guild)
        .put("parent_id", parent)
        .put("owner_id", owner);
  }

  static ObjectNode privateChannel(String id, ObjectNode person) {
    return Json.read("{\"type\": 1, \"flags\": 0, \"last_message_id\": null}")
        .put("id", id)
        .set("recipients", Json.array(person));
  }

  static ObjectNode message(String id, String channel, ObjectNode author, String content) {
    return Json.read(
            """
            {"type": 0, "timestamp": "2026-11-01T10:00:00.000000+00:00",
             "edited_timestamp": null, "tts": false, "mention_everyone": false, "mentions": [],
             "mention_roles": [], "attachments": [], "embeds": [], "components": [],
             "pinned": false, "flags": 0}
            """)
        .put("id", id)
        .put("channel_id", channel)
        .put("content", content)
        .set("author", author);
  }

  static ObjectNode interaction(String id, String application, int type, String token) {
    return Json.read(
            """
            {"version": 1, "locale": "en-US", "entitlements": [],
             "attachment_size_limit": 10485760}
            """)
        .put("id", id)
        .put("application_id", application)
        .put("type", type)
        .put("token", token)
        .put("app_permissions", Long.toString(World.EVERYONE));
  }
}
