package io.github.dorasan.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told over HTTP, and that it goes on being told whatever comes in. */
@Timeout(60)
final class HealthServerTest {
  private static final InetAddress HERE = InetAddress.getLoopbackAddress();

  private Instant now = Instant.parse("2026-03-01T12:00:00Z");
  private final Readiness readiness = new Readiness(() -> now);
  private final Metrics metrics = new Metrics();
  private final HttpClient http = HttpClient.newHttpClient();
  private HealthServer server;

  @BeforeEach
  void open() throws IOException {
    server = HealthServer.open(new InetSocketAddress(HERE, 0), readiness, metrics);
  }

  @AfterEach
  void close() {
    server.close();
    http.close();
  }

  private HttpResponse<String> send(String method, String path)
      throws IOException, InterruptedException {
    URI uri = URI.create("http://127.0.0.1:" + server.port() + path);
    return http.send(
        HttpRequest.newBuilder(uri).method(method, HttpRequest.BodyPublishers.noBody()).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send("GET", path);
  }

  private void assertLives() throws IOException, InterruptedException {
    assertThat(get("/health/live").statusCode()).isEqualTo(200);
  }

  @Test
  void itIsReadyOnceEveryPartIsThere() throws IOException, InterruptedException {
    AtomicBoolean database = new AtomicBoolean(true);
    readiness.expect("index");
    readiness.watch("database", database::get);
    readiness.started();
    assertThat(get("/health/ready").statusCode()).isEqualTo(503);
    assertThat(get("/health/ready").body())
        .isEqualTo(
            "{\"ready\":false,\"parts\":{\"serving\":true,\"index\":false,\"database\":true}}\n");

    readiness.watch("index", () -> true);
    assertThat(get("/health/ready").statusCode()).isEqualTo(200);

    database.set(false);
    now = now.plusSeconds(2);
    assertThat(get("/health/ready").statusCode()).isEqualTo(503);
    assertLives();

    database.set(true);
    now = now.plusSeconds(2);
    assertThat(get("/health/ready").statusCode()).isEqualTo(200);
    readiness.stopping();
    assertThat(get("/health/ready").statusCode()).as("while it stops").isEqualTo(503);
  }

  @Test
  void onePlatformCanBeAskedAfterAlone() throws IOException, InterruptedException {
    readiness.started();
    readiness.watchPlatform("discord", () -> false);
    readiness.watchPlatform("telegram", () -> true);

    assertThat(get("/health/ready").statusCode()).isEqualTo(503);
    assertThat(get("/health/ready/telegram").statusCode()).isEqualTo(200);
    assertThat(get("/health/ready/discord").statusCode()).isEqualTo(503);
    assertThat(get("/health/ready/serving").statusCode()).isEqualTo(404);
  }

  @Test
  void aPartThatFailsIsNotThere() throws IOException, InterruptedException {
    readiness.started();
    readiness.watch(
        "database",
        () -> {
          throw new IllegalStateException("the inside of the bot");
        });

    assertThat(get("/health/ready").statusCode()).isEqualTo(503);
    assertThat(get("/health/ready").body()).doesNotContain("inside");
  }

  @Test
  void aPartIsLookedAtOnceASecond() throws IOException, InterruptedException {
    List<Instant> looked = new ArrayList<>();
    readiness.watch("database", () -> looked.add(now));
    for (int i = 0; i < 20; i++) {
      assertThat(get("/health/ready").statusCode()).isEqualTo(503);
    }
    assertThat(looked).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH"})
  void otherMethodsAreRefused(String method) throws IOException, InterruptedException {
    HttpResponse<String> response = send(method, "/metrics");

    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(response.headers().firstValue("Allow")).hasValue("GET, HEAD");
    assertLives();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/health",
        "/health/live/",
        "/health/live%2F",
        "/health/liver",
        "/health/ready/",
        "/health/ready/nowhere",
        "/metrics/..",
        "/..%2f..%2fetc/passwd",
        "/%00"
      })
  void otherPathsAreNotThere(String path) throws IOException, InterruptedException {
    assertThat(get(path).statusCode()).isEqualTo(404);
    assertLives();
  }

  @Test
  void theHeadAloneHasNoBody() throws IOException, InterruptedException {
    HttpResponse<String> response = send("HEAD", "/metrics");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nonsense\r\n\r\n",
        "GET\r\n\r\n",
        "GET /metrics\r\n\r\n",
        "GET http://[ HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET /metrics HTTP/9.9\r\n\r\n",
        "GET /metrics HTTP/1.1\r\nContent-Length: -5\r\n\r\n",
        "GET /metrics HTTP/1.1\r\nContent-Length: 99999999999999999999\r\n\r\n",
        "GET /metrics HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        "GET /metrics HTTP/1.1\r\nno colon at all\r\n\r\n",
        "\0\1\2\3\r\n\r\n"
      })
  void whatIsNoRequestIsSurvived(String bytes) throws IOException, InterruptedException {
    try (Socket socket = new Socket(HERE, server.port())) {
      socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      socket.shutdownOutput();
      var _ = socket.getInputStream().readAllBytes();
    }
    assertLives();
  }

  @Test
  void whoeverIsSlowHoldsNobodyUpAndIsCutOff() throws IOException, InterruptedException {
    List<Socket> slow = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      Socket socket = new Socket(HERE, server.port());
      socket.getOutputStream().write("GET /metrics HT".getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().flush();
      slow.add(socket);
    }
    assertLives();
    for (Socket socket : slow) {
      try (socket) {
        assertThat(isCutOff(socket)).isTrue();
      }
    }
    assertLives();
  }

  /** Returns when the server has closed the connection. */
  private static boolean isCutOff(Socket socket) {
    try {
      var _ = socket.getInputStream().readAllBytes();
      return true;
    } catch (IOException _) {
      return true;
    }
  }

  @Test
  void aRequestThatIsTooLongIsRefused() throws IOException, InterruptedException {
    try (Socket socket = new Socket(HERE, server.port())) {
      byte[] much = "GET /".concat("a".repeat(1 << 20)).getBytes(StandardCharsets.US_ASCII);
      socket.getOutputStream().write(much);
      socket
          .getOutputStream()
          .write(" HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      socket.shutdownOutput();
      assertThat(isCutOff(socket)).isTrue();
    } catch (IOException _) {
      // It may be cut off while it still writes.
    }
    assertLives();
  }
}
