package io.github.dorasan.launcher.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dorasan.telegram.loopback.Json;
import io.github.dorasan.telegram.loopback.LoopbackTelegram;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What stands between Telegram and several instances: it hands each update to one of them in turn,
 * and to another where that one does not take it. Now and then an update comes twice, as it does
 * where Telegram did not hear that it was taken.
 */
final class Balancer implements AutoCloseable {
  private static final int OK = 200;
  private static final int REPEATS = 7;
  private static final String SECRET = "X-Telegram-Bot-Api-Secret-Token";
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final LoopbackTelegram telegram;
  private final List<Integer> ports;
  private final Random random;
  private final Map<Long, Integer> led = new ConcurrentHashMap<>();
  private final HttpClient http = HttpClient.newHttpClient();
  private final Thread thread;
  private final AtomicInteger waiting = new AtomicInteger();
  private final AtomicInteger repeated = new AtomicInteger();
  private final AtomicInteger passedOn = new AtomicInteger();
  private int turn;
  private volatile boolean closed;

  /**
   * Begins.
   *
   * @param ports where the instances listen on this machine
   */
  Balancer(LoopbackTelegram telegram, List<Integer> ports, long seed) {
    this.telegram = telegram;
    this.ports = List.copyOf(ports);
    this.random = new Random(seed);
    this.thread = Thread.ofVirtual().name("balancer").start(this::work);
  }

  /** What a person does goes to one of the instances from now on, as long as it takes it. */
  void lead(long person, int instance) {
    led.put(person, instance);
  }

  /** How many updates came twice. */
  int repeated() {
    return repeated.get();
  }

  /** How often an instance did not take an update, and another one got it. */
  int passedOn() {
    return passedOn.get();
  }

  /** Whether all updates were taken. */
  boolean isIdle() {
    return waiting.get() == 0 && telegram.isHandedOver();
  }

  private void work() {
    int offset = 0;
    while (!closed) {
      try {
        for (JsonNode update : updates(offset)) {
          offset = update.path("update_id").asInt() + 1;
          int first = first(update);
          // Where somebody is led, the other would not know what they are in the middle of.
          boolean twice = random.nextInt(REPEATS) == 0 && !led.containsKey(person(update));
          waiting.incrementAndGet();
          Thread.ofVirtual().start(() -> handOver(update.toString(), first, twice));
        }
      } catch (IOException _) {
        // The platform goes.
      } catch (InterruptedException _) {
        return;
      }
    }
  }

  private JsonNode updates(int offset) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(telegram.apiUrl() + "/bot" + LoopbackTelegram.TOKEN + "/getUpdates"))
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    Json.object("offset", offset, "timeout", 1).toString()))
            .build();
    return Json.parse(http.send(request, HttpResponse.BodyHandlers.ofString()).body())
        .path("result");
  }

  private int first(JsonNode update) {
    turn++;
    return led.getOrDefault(person(update), turn % ports.size());
  }

  private static long person(JsonNode update) {
    return update.findPath("from").path("id").asLong();
  }

  private void handOver(String update, int first, boolean twice) {
    try {
      int to = first;
      while (!closed && !post(update, to)) {
        passedOn.incrementAndGet();
        to = (to + 1) % ports.size();
        TimeUnit.MILLISECONDS.sleep(100);
      }
      if (twice) {
        repeated.incrementAndGet();
        boolean _ = post(update, (to + 1) % ports.size());
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      waiting.decrementAndGet();
    }
  }

  private boolean post(String update, int instance) throws InterruptedException {
    String secret = telegram.calls("setWebhook").getLast().body().path("secret_token").asText();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + ports.get(instance) + "/telegram"))
            .timeout(PATIENCE)
            .header(SECRET, secret)
            .POST(HttpRequest.BodyPublishers.ofString(update))
            .build();
    try {
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == OK;
    } catch (IOException _) {
      return false;
    }
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
    http.shutdownNow();
  }
}
