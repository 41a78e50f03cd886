package io.github.dorasan.health;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells over HTTP how the bot fares: {@code /health/live}, {@code /health/ready}, the same of one
 * platform alone under {@code /health/ready/NAME}, and {@code /metrics}. It reads nothing but the
 * first line of a request, and cuts off who sends it too slowly.
 */
public final class HealthServer implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(HealthServer.class);

  private static final String READY = "/health/ready";
  private static final String JSON = "application/json";
  private static final String PLAIN = "text/plain; charset=utf-8";
  private static final int OK = 200;
  private static final int NOT_FOUND = 404;
  private static final int NOT_ALLOWED = 405;
  private static final int BROKEN = 500;
  private static final int UNREADY = 503;

  /** More at a time are told to come again. */
  private static final int AT_ONCE = 16;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Semaphore turns = new Semaphore(AT_ONCE);
  private final Readiness readiness;
  private final Metrics metrics;

  private record Answer(int status, String type, String body) {}

  private HealthServer(HttpServer server, Readiness readiness, Metrics metrics) {
    this.server = server;
    this.readiness = readiness;
    this.metrics = metrics;
  }

  /**
   * Begins to tell.
   *
   * @param address where; port 0 for any that is free
   * @throws IOException if it cannot listen there
   */
  public static HealthServer open(InetSocketAddress address, Readiness readiness, Metrics metrics)
      throws IOException {
    guardAgainstSlowness();
    HealthServer opened = new HealthServer(HttpServer.create(address, 0), readiness, metrics);
    metrics.watchReadiness(readiness);
    opened.server.setExecutor(opened.threads);
    opened.server.createContext("/", opened::serve);
    opened.server.start();
    return opened;
  }

  /** The JDK's server waits forever unless the whole process is told otherwise. */
  private static void guardAgainstSlowness() {
    Map<String, String> limits =
        Map.of(
            "sun.net.httpserver.maxReqTime", "10",
            "sun.net.httpserver.maxRspTime", "10",
            "jdk.httpserver.maxConnections", "200");
    limits.forEach(
        (name, value) -> {
          if (System.getProperty(name) == null) {
            System.setProperty(name, value);
          }
        });
  }

  /** On which port it listens. */
  public int port() {
    return server.getAddress().getPort();
  }

  private void serve(HttpExchange exchange) {
    try (exchange) {
      send(exchange, answer(exchange));
    } catch (IOException e) {
      log.debug("Somebody who asked for the bot's health went away: {}", e.toString());
    }
  }

  private Answer answer(HttpExchange exchange) {
    String method = exchange.getRequestMethod();
    if (!method.equals("GET") && !method.equals("HEAD")) {
      exchange.getResponseHeaders().set("Allow", "GET, HEAD");
      return new Answer(NOT_ALLOWED, PLAIN, "Only GET is answered here.\n");
    }
    if (!turns.tryAcquire()) {
      return new Answer(UNREADY, PLAIN, "Too many ask at once.\n");
    }
    try {
      return answer(String.valueOf(exchange.getRequestURI().getPath()));
    } catch (RuntimeException e) {
      log.error("The bot's health could not be told", e);
      return new Answer(BROKEN, PLAIN, "This is a fault of the program; see its log.\n");
    } finally {
      turns.release();
    }
  }

  private Answer answer(String path) {
    if (path.startsWith(READY + "/")) {
      return ofOne(path.substring(READY.length() + 1));
    }
    return switch (path) {
      case "/health/live" -> new Answer(OK, JSON, "{\"live\":true}\n");
      case READY -> ready(readiness.parts());
      case "/metrics" -> new Answer(OK, "text/plain; version=0.0.4; charset=utf-8", metrics.text());
      default -> nothing();
    };
  }

  /** For whoever shares out what comes in from one platform, and does not mind the others. */
  private Answer ofOne(String platform) {
    Map<String, Boolean> parts = new LinkedHashMap<>(readiness.parts());
    if (!readiness.isPlatform(platform)) {
      return nothing();
    }
    parts.keySet().removeIf(name -> readiness.isPlatform(name) && !name.equals(platform));
    return ready(parts);
  }

  private static Answer ready(Map<String, Boolean> parts) {
    boolean ready = !parts.containsValue(false);
    String told =
        parts.entrySet().stream()
            .map(part -> "\"" + part.getKey() + "\":" + part.getValue())
            .collect(Collectors.joining(",", "{\"ready\":" + ready + ",\"parts\":{", "}}\n"));
    return new Answer(ready ? OK : UNREADY, JSON, told);
  }

  private static Answer nothing() {
    return new Answer(NOT_FOUND, PLAIN, "Here are /health/live, /health/ready and /metrics.\n");
  }

  private static void send(HttpExchange exchange, Answer answer) throws IOException {
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", answer.type());
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.sendResponseHeaders(answer.status(), -1);
    } else {
      exchange.sendResponseHeaders(answer.status(), body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
