package io.github.dorasan.discord;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dorasan.bot.CommandSpec;
import io.github.dorasan.contract.PlatformDriver;
import io.github.dorasan.contract.SendTrouble;
import io.github.dorasan.contract.ShopBot;
import io.github.dorasan.contract.Shown;
import io.github.dorasan.discord.loopback.Answer;
import io.github.dorasan.discord.loopback.LoopbackDiscord;
import io.github.dorasan.discord.loopback.People;
import io.github.dorasan.discord.loopback.People.Act;
import io.github.dorasan.discord.loopback.Places;
import io.github.dorasan.platform.ChannelRef;
import io.github.dorasan.platform.IncomingHandler;
import io.github.dorasan.platform.PlatformException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SequencedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** People of one server of a loopback Discord, each in a channel of their own. */
final class DiscordDriver implements PlatformDriver {
  final LoopbackDiscord discord = new LoopbackDiscord();
  final People people = new People(discord);
  final Places places = new Places(discord);
  private final DiscordPlatform platform;
  private final Map<String, String> channels = new ConcurrentHashMap<>();
  private final Map<String, JsonNode> modals = new ConcurrentHashMap<>();

  DiscordDriver(List<CommandSpec> commands) {
    this(commands, false, DiscordPlatform.Timing.USUAL);
  }

  /** With the test's own timing, or a bot that may read everything. */
  DiscordDriver(List<CommandSpec> commands, boolean messageContent, DiscordPlatform.Timing timing) {
    this(commands, messageContent, timing, _ -> true);
  }

  /** A bot that answers posts of some forums only. */
  DiscordDriver(
      List<CommandSpec> commands,
      boolean messageContent,
      DiscordPlatform.Timing timing,
      Predicate<ChannelRef> answersPosts) {
    this.platform =
        DiscordPlatform.open(
            settings(discord, messageContent),
            described(commands),
            ShopBot.WORDING,
            answersPosts,
            new Random(1),
            timing);
  }

  /** The loopback, with one shard. */
  static DiscordSettings settings(LoopbackDiscord discord, boolean messageContent) {
    return new DiscordSettings(
        new BotToken("a.token"),
        messageContent,
        new Shards.Range(1, 0, 0),
        Optional.of(discord.apiUrl()),
        Optional.of(discord.gatewayUrl()));
  }

  /** Another bot on the same Discord, as after a restart. */
  DiscordPlatform another(List<CommandSpec> commands) {
    return DiscordPlatform.open(
        settings(discord, false), described(commands), ShopBot.WORDING, _ -> true, new Random(2));
  }

  /** Commands with their usages as descriptions. */
  static List<DiscordCommand> described(List<CommandSpec> commands) {
    return commands.stream()
        .map(
            spec ->
                new DiscordCommand(
                    spec,
                    spec.usage(),
                    spec.options().stream()
                        .collect(
                            Collectors.toMap(
                                CommandSpec.Option::name, option -> "the " + option.name()))))
        .toList();
  }

  String channel(String person) {
    return channels.computeIfAbsent(person, places::channel);
  }

  @Override
  public DiscordPlatform platform(String person) {
    return platform;
  }

  @Override
  public void start(IncomingHandler handler) throws PlatformException {
    platform.start(handler);
  }

  @Override
  public void enters(String person, String room) {
    channels.put(person, channel(room));
  }

  @Override
  public void says(String person, String text) {
    people.send(people.mentions(person, channel(person), text));
    await(channel(person));
  }

  @Override
  public void uses(String person, String command, SequencedMap<String, String> options) {
    go(person, people.uses(person, channel(person), command, options));
  }

  @Override
  public void presses(String person, String label) {
    String channel = channel(person);
    for (JsonNode message : discord.messages(channel).reversed()) {
      Optional<String> id = ReadMessage.button(message, label);
      if (id.isPresent()) {
        go(person, people.presses(person, channel, message, id.get()));
        return;
      }
    }
    throw new IllegalStateException("nothing offers \"" + label + "\"");
  }

  @Override
  public void fills(String person, SequencedMap<String, String> values) {
    JsonNode modal = modals.get(person);
    if (modal == null) {
      throw new IllegalStateException("no form is open for " + person);
    }
    Map<String, String> all = new LinkedHashMap<>();
    for (JsonNode label : modal.path("components")) {
      JsonNode input = label.path("component");
      String name = input.path("custom_id").asText();
      all.put(name, values.getOrDefault(name, input.path("value").asText()));
    }
    go(person, people.submits(person, channel(person), modal.path("custom_id").asText(), all));
  }

  /** Lets someone act, and returns when the bot has done with it. */
  void go(String person, Act act) {
    people.go(act);
    await(channel(person));
    JsonNode modal = people.modal(act);
    if (modal.isObject()) {
      modals.put(person, modal);
    }
  }

  /** Returns when nothing is under way in a channel. */
  void await(String channel) {
    try {
      platform.awaitIdle(Long.parseLong(channel));
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted while the bot was waited for", e);
    }
  }

  @Override
  public List<Shown> shown(String person) {
    return discord.history(channel(person)).stream().map(ReadMessage::shown).toList();
  }

  /** The messages that stand in a person's channel now, as they stand. */
  List<Shown> standing(String person) {
    return discord.messages(channel(person)).stream().map(ReadMessage::shown).toList();
  }

  @Override
  public boolean troubles(String person, SendTrouble trouble) {
    String path = "/channels/" + channel(person) + "/messages";
    switch (trouble) {
      case REFUSED ->
          discord.failOnce("POST", path, Answer.error(403, 50013, "Missing Permissions"));
      case RATE_LIMITED -> discord.failOnce("POST", path, Answer.rateLimited(3));
      case UNKNOWN -> discord.fail("POST", path, Answer.CUT);
    }
    return true;
  }

  @Override
  public void close() {
    platform.close();
    discord.close();
  }
}
