package io.github.dorasan.discord.loopback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One server with the bot in it. People act by what is dispatched to the bot; what the bot does is
 * kept, and can be made to fail. Safe for use by many threads at once.
 */
public final class LoopbackDiscord implements AutoCloseable {
  private static final String ID = "(\\d+)";
  private static final String TOKEN = "([^/]+)";

  private final World world = new World();
  private final Posts posts = new Posts(world);
  private final Interactions interactions = new Interactions(world, posts);
  private final List<Call> calls = new ArrayList<>();
  private final List<Function<Call, Optional<Answer>>> faults = new ArrayList<>();
  private final List<Consumer<Call>> watchers = new ArrayList<>();
  private final SpecCheck spec = SpecCheck.ofEnvironment();
  private final Gateway gateway = new Gateway(this::greet);
  private final Rest rest;

  /** Begins to listen. */
  public LoopbackDiscord() {
    gateway.open();
    rest = new Rest(this::answer);
  }

  /** Where the REST API is. */
  public URI apiUrl() {
    return URI.create(rest.url());
  }

  /** Where the gateway is. */
  public URI gatewayUrl() {
    return URI.create(gateway.url());
  }

  /** The gateway, for what can go wrong there. */
  Gateway gateway() {
    return gateway;
  }

  private synchronized void greet(Gateway.Session session) {
    session.dispatch(
        "READY",
        Json.object(
            "v",
            10,
            "session_id",
            world.ids.next(),
            "resume_gateway_url",
            gateway.url(),
            "user",
            world.bot(),
            "guilds",
            Json.array(Json.object("id", world.guildId, "unavailable", true)),
            "private_channels",
            Json.array(),
            "application",
            Json.object("id", world.botId, "flags", 0)));
    session.dispatch("GUILD_CREATE", world.guild());
  }

  /** Tells the bot that something happened, and returns when it has taken that in. */
  public void dispatch(String type, JsonNode data) {
    gateway.dispatch(type, data);
  }

  /** The next call that fits gets this answer instead of the right one. */
  public synchronized void failOnce(String method, String path, Answer answer) {
    boolean[] used = {false};
    faults.add(
        call -> {
          if (used[0] || !call.is(method, path)) {
            return Optional.empty();
          }
          used[0] = true;
          return Optional.of(answer);
        });
  }

  /** Every call that fits gets this answer from now on, until {@link #heal}. */
  public synchronized void fail(String method, String path, Answer answer) {
    faults.add(call -> call.is(method, path) ? Optional.of(answer) : Optional.empty());
  }

  /** Everything works again. */
  public synchronized void heal() {
    faults.clear();
  }

  /** Is told of every call before it is answered, outside of any lock. */
  public synchronized void watch(Consumer<Call> watcher) {
    watchers.add(watcher);
  }

  /** All that the bot has called, in order. */
  public synchronized List<Call> calls() {
    return List.copyOf(calls);
  }

  private Answer answer(Call call) {
    List<Consumer<Call>> told;
    synchronized (this) {
      calls.add(call);
      told = List.copyOf(watchers);
    }
    told.forEach(watcher -> watcher.accept(call));
    synchronized (this) {
      for (Function<Call, Optional<Answer>> fault : faults) {
        Optional<Answer> failed = fault.apply(call);
        if (failed.isPresent()) {
          return failed.get();
        }
      }
      Answer answer = route(call);
      spec.check(call, answer);
      return answer;
    }
  }

  private Answer route(Call call) {
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
    if (call.method().equals("POST")) {
      return Answer.ok(posts.add(channel, call.body(), call.files()));
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
        gateway.url(),
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

  /** The messages that stand in a channel, in order. */
  public synchronized List<JsonNode> messages(String channel) {
    return List.<JsonNode>copyOf(
        world.messages.getOrDefault(channel, List.of()).stream()
            .map(ObjectNode::deepCopy)
            .toList());
  }

  /** The commands that are registered. */
  public synchronized JsonNode commands() {
    return world.commands.deepCopy();
  }

  /** Does something with what there is, while nothing else happens. */
  synchronized <T> T with(Function<World, T> use) {
    return use.apply(world);
  }

  /** Does something with what became of interactions, while nothing else happens. */
  synchronized <T> T withInteractions(Function<Interactions, T> use) {
    return use.apply(interactions);
  }

  /** What was found wrong with requests and answers; empty where nothing is checked. */
  public List<String> violations() {
    return spec.violations();
  }

  @Override
  public void close() {
    rest.close();
    try {
      gateway.stop(100);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
