package io.github.dorasan.discord.loopback;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads requests and writes answers. */
final class Rest implements AutoCloseable {
  private static final String BASE = "/api/v10";
  private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?(?<boundary>[^\";]+)");
  private static final Pattern NAME = Pattern.compile("[; ]name=\"(?<name>[^\"]*)\"");
  private static final Pattern FILE = Pattern.compile("filename=\"(?<file>[^\"]*)\"");

  private final CountDownLatch closed = new CountDownLatch(1);
  private final HttpServer server;
  private final Function<Call, Answer> answers;

  Rest(Function<Call, Answer> answers) {
    this.answers = answers;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::serve);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + BASE + "/";
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      Answer answer = answers.apply(read(exchange));
      if (answer.equals(Answer.NEVER)) {
        closed.await();
      }
      if (answer.status() < 0) {
        return;
      }
      answer.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
      if (answer.status() == 204) {
        exchange.sendResponseHeaders(204, -1);
        return;
      }
      byte[] body = answer.body().toString().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(answer.status(), body.length);
      exchange.getResponseBody().write(body);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private static Call read(HttpExchange exchange) throws IOException {
    byte[] bytes = exchange.getRequestBody().readAllBytes();
    String path = exchange.getRequestURI().getPath().substring(BASE.length());
    String type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
    if (type.startsWith("multipart/")) {
      return multipart(exchange.getRequestMethod(), path, type, bytes);
    }
    JsonNode body =
        bytes.length == 0 ? Json.nothing() : Json.parse(new String(bytes, StandardCharsets.UTF_8));
    return new Call(exchange.getRequestMethod(), path, body, List.of());
  }

  /** Bytes as characters of the same number, so that a part can be cut out. */
  private static Call multipart(String method, String path, String type, byte[] bytes) {
    Matcher boundary = BOUNDARY.matcher(type);
    if (!boundary.find()) {
      throw new IllegalArgumentException("no boundary: " + type);
    }
    JsonNode body = Json.nothing();
    List<String> files = new ArrayList<>();
    String all = new String(bytes, StandardCharsets.ISO_8859_1);
    for (String part : all.split(Pattern.quote("--" + boundary.group("boundary")), -1)) {
      int end = part.indexOf("\r\n\r\n");
      if (end < 0) {
        continue;
      }
      String head = part.substring(0, end);
      Matcher name = NAME.matcher(head);
      Matcher file = FILE.matcher(head);
      if (file.find()) {
        files.add(file.group("file"));
      } else if (name.find() && name.group("name").equals("payload_json")) {
        String json = part.substring(end + 4, part.length() - 2);
        body =
            Json.parse(
                new String(json.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
      }
    }
    return new Call(method, path, body, files);
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
  }
}
