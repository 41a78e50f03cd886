package io.github.dorasan.telegram.loopback;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A Telegram with one group, whose topics people write in. What people do waits until the bot asks
 * for it; what the bot does is kept, and can be made to fail. Safe for use by many threads at once.
 */
public final class LoopbackTelegram implements AutoCloseable {
  /** The bot's token. */
  public static final String TOKEN = "7000001:loopback";

  private final World world = new World();
  private final Methods methods = new Methods(world);
  private final Queue queue = new Queue();
  private final Rules rules = new Rules();
  private final Optional<Spec> spec = Spec.ofEnvironment();
  private final List<String> violations = new CopyOnWriteArrayList<>();
  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private final List<Function<Call, Optional<Answer>>> faults = new ArrayList<>();
  private final List<Consumer<Call>> watchers = new CopyOnWriteArrayList<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpServer server;

  private final boolean checks;

  /** Begins to listen. */
  public LoopbackTelegram() {
    this(true);
  }

  /** One that holds no request against anything, which takes time. */
  public static LoopbackTelegram unchecked() {
    return new LoopbackTelegram(false);
  }

  private LoopbackTelegram(boolean checks) {
    this.checks = checks;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::serve);
    server.start();
  }

  /** Where the Bot API is. */
  public URI apiUrl() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      Call call = Requests.read(exchange);
      calls.add(call);
      watchers.forEach(watcher -> watcher.accept(call));
      Answer answer =
          Requests.token(exchange).equals(TOKEN) ? answer(call) : Answer.error(401, "Unauthorized");
      if (answer.status() < 0) {
        return;
      }
      byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(answer.status(), body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private Answer answer(Call call) {
    Optional<Answer> failed = fault(call);
    if (failed.isPresent() && !failed.get().taken()) {
      return failed.get();
    }
    check(call);
    Answer right = call.is("getUpdates") ? queue.answer(call.body()) : done(call);
    return failed.orElse(right);
  }

  private synchronized Optional<Answer> fault(Call call) {
    return faults.stream().flatMap(fault -> fault.apply(call).stream()).findFirst();
  }

  private synchronized Answer done(Call call) {
    return methods.answer(call);
  }

  private void check(Call call) {
    if (!checks) {
      return;
    }
    List<String> errors = new ArrayList<>(rules.check(call));
    spec.ifPresent(described -> errors.addAll(described.request(call)));
    errors.forEach(error -> violations.add(call.method() + ": " + error + " in " + call.body()));
  }

  /** The next call that fits gets this answer instead of the right one. */
  public synchronized void failOnce(String method, String chat, Answer answer) {
    boolean[] used = {false};
    faults.add(
        call -> {
          if (used[0] || !call.is(method) || !(chat.isEmpty() || call.chat().equals(chat))) {
            return Optional.empty();
          }
          used[0] = true;
          return Optional.of(answer);
        });
  }

  /** Every call of a method gets this answer from now on, until {@link #heal}. */
  public synchronized void fail(String method, Answer answer) {
    faults.add(call -> call.is(method) ? Optional.of(answer) : Optional.empty());
  }

  /**
   * Every call may get another answer than the right one, until {@link #heal}.
   *
   * @param trouble told of each call, and says what goes wrong with it
   */
  public synchronized void disturb(Function<Call, Optional<Answer>> trouble) {
    faults.add(trouble);
  }

  /** Everything works again. */
  public synchronized void heal() {
    faults.clear();
  }

  /** Is told of every call before it is answered. */
  public void watch(Consumer<Call> watcher) {
    watchers.add(watcher);
  }

  /** All that the bot has called, in order. */
  public List<Call> calls() {
    return List.copyOf(calls);
  }

  /** The calls of one method. */
  public List<Call> calls(String method) {
    return calls.stream().filter(call -> call.is(method)).toList();
  }

  /**
   * Forgets what was over and done with when this was done the last time, so that it can go on for
   * long.
   */
  public synchronized void forget() {
    calls.clear();
    world.forget();
  }

  /** Something happens that the bot is to hear of. */
  public int happens(ObjectNode update) {
    return queue.add(update);
  }

  /** Something comes again, under the number that it had. */
  public void happensAgain(int id, ObjectNode update) {
    queue.add(id, update);
  }

  /** Whether all that the bot was handed is confirmed, or it was handed nothing. */
  public boolean isHandedOver() {
    return queue.isConfirmed();
  }

  /** What stands in a chat, or in one topic of it, in order. */
  public synchronized List<ObjectNode> messages(long chat, Optional<Integer> topic) {
    return world.messages(chat, topic).stream().map(ObjectNode::deepCopy).toList();
  }

  /** What has ever stood there, each message once for every time that it was changed. */
  public synchronized List<ObjectNode> history(long chat, Optional<Integer> topic) {
    return world.history(chat, topic).stream().map(ObjectNode::deepCopy).toList();
  }

  /** What has stood anywhere, as in {@link #history}, after so many. */
  public synchronized List<ObjectNode> historyAfter(int count) {
    return world.historyAfter(count).stream().map(ObjectNode::deepCopy).toList();
  }

  /** Does something with what there is, while nothing else happens. */
  synchronized <T> T with(Function<World, T> use) {
    return use.apply(world);
  }

  /** What was found wrong with requests. */
  public List<String> violations() {
    return List.copyOf(violations);
  }

  /** Whether requests are held against the Bot API as data. */
  public boolean isChecked() {
    return spec.isPresent();
  }

  @Override
  public void close() {
    queue.close();
    server.stop(0);
    threads.shutdownNow();
  }
}
