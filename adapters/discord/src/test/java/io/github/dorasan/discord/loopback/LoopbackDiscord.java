package io.github.dorasan.discord.loopback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * One server with the bot in it, or several. People act by what is dispatched to the bot; what the
 * bot does is kept, and can be made to fail. Safe for use by many threads at once.
 */
public final class LoopbackDiscord implements AutoCloseable {
  private final World world = new World();
  private final Posts posts = new Posts(world);
  private final Interactions interactions = new Interactions(world, posts);
  private final List<Call> calls = new ArrayList<>();
  private final List<Function<Call, Optional<Answer>>> faults = new ArrayList<>();
  private final List<Consumer<Call>> watchers = new ArrayList<>();
  private final SpecCheck spec;
  private final Gateway gateway = new Gateway(this::greet);
  private final Routes routes = new Routes(world, posts, interactions, gateway::url);
  private final Rest rest;

  /** Begins to listen; the traffic is held against Discord's description where one is named. */
  public LoopbackDiscord() {
    this(SpecCheck.ofEnvironment());
  }

  private LoopbackDiscord(SpecCheck spec) {
    this.spec = spec;
    gateway.open();
    rest = new Rest(this::answer);
  }

  /** Begins to listen, and holds the traffic against nothing. */
  public static LoopbackDiscord lenient() {
    return new LoopbackDiscord(SpecCheck.NONE);
  }

  /** Where the REST API is. */
  public URI apiUrl() {
    return URI.create(rest.url());
  }

  /** Where the gateway is. */
  public URI gatewayUrl() {
    return URI.create(gateway.url());
  }

  /** Breaks the connection with the gateway, without a word. */
  public void cutGateway() {
    gateway.sessions().forEach(Session::cut);
  }

  /** Closes the connection with the gateway. */
  public void closeGateway(int code) {
    gateway.sessions().forEach(session -> session.close(code));
  }

  /** From now on, whoever logs in with the gateway is sent away. */
  public void closeOnIdentify(int code) {
    gateway.closeOnIdentify(code);
  }

  /** From now on, no session can be taken up again. */
  public void refuseResume() {
    gateway.refuseResume();
  }

  /** Returns when so many sessions have been taken up again. */
  public void awaitResumed(int count) {
    gateway.awaitResumed(count);
  }

  /** Returns when so many sessions have begun. */
  public void awaitIdentified(int count) {
    gateway.awaitIdentified(count);
  }

  /** How many sessions have begun. */
  public int identifies() {
    return gateway.identifies();
  }

  /** What the bot said of itself when its last session began. */
  public JsonNode identified() {
    return gateway.lastIdentify();
  }

  private synchronized void greet(Login login) {
    List<String> guilds = world.guilds().stream().filter(login::hears).toList();
    login.dispatch(
        "READY",
        Json.object(
            "v",
            10,
            "session_id",
            login.id(),
            "resume_gateway_url",
            gateway.url(),
            "user",
            world.bot(),
            "guilds",
            Json.array(
                guilds.stream()
                    .<JsonNode>map(id -> Json.object("id", id, "unavailable", true))
                    .toList()),
            "private_channels",
            Json.array(),
            "application",
            Json.object("id", world.botId, "flags", 0)));
    guilds.forEach(id -> login.dispatch("GUILD_CREATE", world.guild(id)));
  }

  /** Whether a bot is connected that hears of what happens in a server. */
  public boolean isHeard(String guild) {
    return gateway.isHeard(guild);
  }

  /** Tells the bot that something happened, and returns when it has taken that in. */
  public void dispatch(String type, JsonNode data) {
    dispatchAll(type, List.of(data));
  }

  /** Tells the bot that something happened, and does not wait for it. */
  public void tell(String type, JsonNode data) {
    gateway.tell(guild(type, data), type, data);
  }

  /** Where something happens; empty where it is no server. */
  private static String guild(String type, JsonNode data) {
    return data.path(type.startsWith("GUILD_") ? "id" : "guild_id").asText();
  }

  /**
   * Forgets what was over and done with when this was done the last time, so that it can go on for
   * long.
   */
  public synchronized void forget() {
    calls.clear();
    posts.forget();
    interactions.forget();
  }

  /** Tells the bot that several things of a kind happened, and returns when it has taken all in. */
  public void dispatchAll(String type, List<? extends JsonNode> data) {
    gateway.dispatch(guild(type, data.getFirst()), type, data);
  }

  /** The next call that fits gets this answer instead of the right one. */
  public void failOnce(String method, String path, Answer answer) {
    once(method, path, new Mishap(answer, false));
  }

  /** The next call that fits does what it should, but its answer is lost on the way. */
  public void swallowOnce(String method, String path) {
    once(method, path, new Mishap(Answer.CUT, true));
  }

  /** The next call that fits does what it should, but is never answered. */
  public void hangOnce(String method, String path) {
    once(method, path, new Mishap(Answer.NEVER, true));
  }

  private void once(String method, String path, Mishap mishap) {
    AtomicBoolean used = new AtomicBoolean();
    disturb(
        call ->
            call.is(method, path) && used.compareAndSet(false, true)
                ? Optional.of(mishap)
                : Optional.empty());
  }

  /** Every call that fits gets this answer from now on, until {@link #heal}. */
  public synchronized void fail(String method, String path, Answer answer) {
    faults.add(call -> call.is(method, path) ? Optional.of(answer) : Optional.empty());
  }

  /**
   * Every call may get another answer than the right one, until {@link #heal}.
   *
   * @param trouble told of each call; whoever returns something decides whether the call is done
   */
  public synchronized void disturb(Function<Call, Optional<Mishap>> trouble) {
    faults.add(
        call ->
            trouble
                .apply(call)
                .map(
                    mishap -> {
                      if (mishap.taken()) {
                        routes.answer(call);
                      }
                      return mishap.answer();
                    }));
  }

  /**
   * What goes wrong with a call.
   *
   * @param taken whether it is done all the same
   */
  public record Mishap(Answer answer, boolean taken) {}

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
      Answer answer = routes.answer(call);
      spec.check(call, answer);
      return answer;
    }
  }

  /** The messages that stand in a channel, in order. */
  public synchronized List<JsonNode> messages(String channel) {
    return List.<JsonNode>copyOf(
        world.messages.getOrDefault(channel, List.of()).stream()
            .map(ObjectNode::deepCopy)
            .toList());
  }

  /** All that was shown in a channel, in order: each message, and once more where it changed. */
  public synchronized List<JsonNode> history(String channel) {
    return List.copyOf(posts.history(channel));
  }

  /** What was shown in a channel after so many. */
  public synchronized List<JsonNode> historyAfter(String channel, int count) {
    List<JsonNode> all = posts.history(channel);
    return List.copyOf(all.subList(count, all.size()));
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

  /** What was found wrong; empty where nothing is checked. */
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
