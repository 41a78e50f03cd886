package io.github.dorasan.discord.loopback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** Makes people of the server act. Each method returns when the bot has taken the act in. */
public final class People {
  private static final int COMMAND = 2;
  private static final int COMPONENT = 3;
  private static final int AUTOCOMPLETE = 4;
  private static final int MODAL = 5;
  private static final int MESSAGE_ENTRY = 3;

  private final LoopbackDiscord discord;

  /** The people of a server. */
  public People(LoopbackDiscord discord) {
    this.discord = discord;
  }

  /** The id of a person. */
  public String id(String person) {
    return discord.with(world -> world.person(person));
  }

  /** A message that mentions the bot. */
  public ObjectNode mentions(String person, String channel, String text) {
    ObjectNode message =
        message(person, channel, discord.with(world -> "<@" + world.botId + "> ") + text);
    message.set("mentions", Json.array(discord.with(World::bot)));
    return message;
  }

  /** A message that replies to one of the bot's. */
  public ObjectNode replies(String person, String channel, JsonNode to, String text) {
    ObjectNode message = message(person, channel, text);
    message.put("type", 19);
    message.set(
        "message_reference",
        Json.object("type", 0, "message_id", to.path("id"), "channel_id", channel));
    message.set("referenced_message", to);
    return message;
  }

  /** A message as Discord would tell of it. */
  public ObjectNode message(String person, String channel, String text) {
    return discord.with(
        world -> {
          ObjectNode message = world.message(channel, world.user(person), text);
          if (inGuild(world, channel)) {
            message.put("guild_id", guild(world, channel));
            message.set("member", world.member(person));
          }
          return message;
        });
  }

  /** A person sends a message. */
  public void send(ObjectNode message) {
    discord.dispatch("MESSAGE_CREATE", message);
  }

  private static boolean inGuild(World world, String channel) {
    return !guild(world, channel).isEmpty();
  }

  private static String guild(World world, String channel) {
    return World.guildOf(world.channels.getOrDefault(channel, Json.object()));
  }

  /** An interaction that has not been sent yet. */
  public Act uses(String person, String channel, String command, Map<String, ?> options) {
    List<String> names = List.of(command.split(" ", -1));
    ArrayNode given = Json.array();
    options.forEach((name, value) -> given.add(option(name, value)));
    for (int i = names.size() - 1; i > 0; i--) {
      ArrayNode inner = given.deepCopy();
      given.removeAll();
      given.add(Json.object("name", names.get(i), "type", 1, "options", inner));
    }
    return act(
        person,
        channel,
        COMMAND,
        Json.object("id", id(), "name", names.getFirst(), "type", 1, "options", given),
        "");
  }

  private static ObjectNode option(String name, Object value) {
    return Json.object("name", name, "type", value instanceof Boolean ? 5 : 3, "value", value);
  }

  /** Someone types an option. */
  public Act types(String person, String channel, String command, String option, String typed) {
    ObjectNode focused = option(option, typed).put("focused", true);
    return act(
        person,
        channel,
        AUTOCOMPLETE,
        Json.object("id", id(), "name", command, "type", 1, "options", Json.array(focused)),
        "");
  }

  /** Someone chooses an entry of a message's menu. */
  public Act chooses(String person, String channel, String entry, ObjectNode target) {
    String message = target.path("id").asText();
    return act(
        person,
        channel,
        COMMAND,
        Json.object(
            "id",
            id(),
            "name",
            entry,
            "type",
            MESSAGE_ENTRY,
            "target_id",
            message,
            "resolved",
            Json.object("messages", Json.object(message, target))),
        "");
  }

  /** Someone presses a button. */
  public Act presses(String person, String channel, JsonNode message, String customId) {
    Act act =
        act(
            person,
            channel,
            COMPONENT,
            Json.object("custom_id", customId, "component_type", 2, "id", 3),
            message.path("id").asText());
    act.event().set("message", message);
    return act;
  }

  /** Someone sends a modal off. */
  public Act submits(String person, String channel, String form, Map<String, String> values) {
    ArrayNode fields = Json.array();
    values.forEach(
        (name, value) ->
            fields.add(
                Json.object(
                    "type",
                    18,
                    "id",
                    fields.size() * 2 + 1,
                    "component",
                    Json.object(
                        "type",
                        4,
                        "id",
                        fields.size() * 2 + 2,
                        "custom_id",
                        name,
                        "value",
                        value))));
    return act(person, channel, MODAL, Json.object("custom_id", form, "components", fields), "");
  }

  private String id() {
    return discord.with(world -> world.ids.next());
  }

  /**
   * Something that a person does by way of an interaction.
   *
   * @param event what the bot is told
   */
  public record Act(ObjectNode event, String token) {}

  private Act act(String person, String channel, int type, ObjectNode data, String source) {
    String token = "token-" + id();
    ObjectNode event =
        discord.with(
            world -> {
              ObjectNode made = interaction(world, person, channel, type, token);
              made.set("data", data);
              return made;
            });
    discord.withInteractions(
        all -> all.begin(token, event.path("id").asText(), channel, person, source));
    return new Act(event, token);
  }

  private static ObjectNode interaction(
      World world, String person, String channel, int type, String token) {
    String guild = guild(world, channel);
    boolean inGuild = !guild.isEmpty();
    ObjectNode event = Shapes.interaction(world.ids.next(), world.botId, type, token);
    event.put("channel_id", channel);
    event.set(
        "channel", world.channels.getOrDefault(channel, Json.object("id", channel, "type", 1)));
    event.put("context", inGuild ? 0 : 1);
    event.set("authorizing_integration_owners", Json.object("0", inGuild ? guild : "0"));
    ObjectNode user = world.user(person);
    if (inGuild) {
      ObjectNode member = world.member(person);
      member.set("user", user);
      member.put("permissions", Long.toString(World.EVERYONE));
      event.put("guild_id", guild);
      event.put("guild_locale", "en-US");
      event.set("guild", Json.object("id", guild, "locale", "en-US", "features", List.of()));
      event.set("member", member);
    } else {
      event.set("user", user);
    }
    return event;
  }

  /** The same in a server that the person has brought the bot to, where it is no member. */
  public Act inForeignServer(Act act) {
    String guild = id();
    JsonNode member =
        discord.with(
            world -> {
              String person = act.event().path("member").path("user").path("username").asText();
              ObjectNode made = world.member(person);
              made.set("user", world.user(person));
              return made.put("permissions", Long.toString(-1L >>> 12));
            });
    act.event().put("guild_id", guild).put("context", 0);
    act.event().set("guild", Json.object("id", guild, "locale", "en-US", "features", List.of()));
    act.event().set("member", member);
    act.event().set("channel", channelElsewhere(act, 0).put("guild_id", guild));
    return broughtBySomeone(act, member.path("user"));
  }

  /** The same in a conversation between people that the bot has no part in. */
  public Act amongOthers(Act act) {
    JsonNode user = act.event().path("member").path("user").deepCopy();
    act.event().remove(List.of("guild_id", "guild", "member", "guild_locale"));
    act.event().set("user", user);
    act.event().put("context", 2);
    act.event().set("channel", channelElsewhere(act, 3).set("recipients", Json.array(user)));
    return broughtBySomeone(act, user);
  }

  private static ObjectNode channelElsewhere(Act act, int type) {
    return Json.read("{\"name\": \"elsewhere\", \"permissions\": \"0\", \"position\": 0}")
        .put("id", act.event().path("channel_id").asText())
        .put("owner_id", act.event().path("channel_id").asText())
        .put("type", type);
  }

  private static Act broughtBySomeone(Act act, JsonNode user) {
    act.event().set("authorizing_integration_owners", Json.object("1", user.path("id").asText()));
    return act;
  }

  /** Lets an act happen. */
  public void go(Act act) {
    discord.dispatch("INTERACTION_CREATE", act.event());
  }

  /** From now on, the interaction cannot be answered. */
  public void expire(Act act) {
    discord.withInteractions(
        all -> {
          all.get(act.token()).expired = true;
          return all;
        });
  }

  /** The modal that the bot opened in answer. */
  public JsonNode modal(Act act) {
    return discord.withInteractions(all -> all.get(act.token()).modal);
  }

  /** The choices that the bot offered. */
  public JsonNode choices(Act act) {
    return discord.withInteractions(all -> all.get(act.token()).choices);
  }

  /** Whether the person still sees that the bot thinks. */
  public boolean isWaiting(Act act) {
    return discord.withInteractions(all -> all.get(act.token()).loading);
  }
}
