package io.github.dorasan.launcher;

import io.github.dorasan.health.HealthServer;
import io.github.dorasan.health.Metrics;
import io.github.dorasan.health.Readiness;
import io.github.dorasan.launcher.config.Configuration;
import io.github.dorasan.platform.ChatPlatform;
import io.github.dorasan.platform.Platforms;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;

/** What is told of a serving bot, from its start to its end. */
final class Vitals implements AutoCloseable {
  private static final String INDEX = "index";
  private static final String DATABASE = "database";

  private final Readiness readiness;
  private final Metrics metrics;
  private final Optional<HealthServer> server;

  private Vitals(Readiness readiness, Metrics metrics, Optional<HealthServer> server) {
    this.readiness = readiness;
    this.metrics = metrics;
    this.server = server;
  }

  /**
   * Begins to tell that the bot lives, and that it is not ready. A bot that cannot tell serves all
   * the same.
   *
   * @param tell says a line to whoever runs the bot
   */
  static Vitals open(Configuration.Health health, InstantSource clock, Consumer<String> tell) {
    Readiness readiness = new Readiness(clock);
    readiness.expect(INDEX);
    readiness.expect(DATABASE);
    Metrics metrics = new Metrics();
    if (!health.enabled()) {
      return new Vitals(readiness, metrics, Optional.empty());
    }
    try {
      InetSocketAddress address = new InetSocketAddress(health.bind(), health.port());
      HealthServer server = HealthServer.open(address, readiness, metrics);
      tell.accept(
          "Health on http://" + host(health.bind()) + ":" + server.port() + "/health/ready");
      return new Vitals(readiness, metrics, Optional.of(server));
    } catch (IOException | RuntimeException e) {
      tell.accept(
          "Nobody can be told how the bot fares, on "
              + health.bind()
              + ":"
              + health.port()
              + " ("
              + e.getMessage()
              + "). Set `health.bind` to an address of this machine and `health.port` to a free"
              + " port, or `health.enabled: false`.");
      return new Vitals(readiness, metrics, Optional.empty());
    }
  }

  private static String host(String bind) {
    return bind.contains(":") ? "[" + bind + "]" : bind;
  }

  /** The figures. */
  Metrics metrics() {
    return metrics;
  }

  /** There is an index that is answered from. */
  void watch(OpenEngine open) {
    readiness.watch(INDEX, open::isAnswering);
    metrics.watchCache(open::cacheUse);
  }

  /** There is a database, and a queue of questions. */
  void watch(Serving serving) {
    readiness.watch(DATABASE, serving::reachesDatabase);
    metrics.watchQueue(serving::waiting);
  }

  /** A platform is to be served, whoever stands in for it now. */
  void watch(String name, Platforms platforms) {
    readiness.watchPlatform(
        name, () -> platforms.named(name).filter(ChatPlatform::isUp).isPresent());
    metrics.watchPlatform(name, platforms);
  }

  /** Everything has started. */
  void started() {
    readiness.started();
  }

  /** Nothing more is to be sent here. */
  void stopping() {
    readiness.stopping();
  }

  @Override
  public void close() {
    server.ifPresent(HealthServer::close);
  }
}
