package io.github.dorasan.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.dorasan.contract.ScriptedHandler;
import io.github.dorasan.contract.ShopBot;
import io.github.dorasan.telegram.loopback.Json;
import io.github.dorasan.telegram.loopback.LoopbackTelegram;
import io.github.dorasan.telegram.loopback.People;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Telegram calls the bot. */
@Timeout(60)
final class WebhookTest {
  private static final TelegramToken TOKEN = new TelegramToken(LoopbackTelegram.TOKEN);
  private static final String SECRET = WebhookSecret.of(TOKEN).reveal();

  private final LoopbackTelegram telegram = new LoopbackTelegram();
  private final People people = new People(telegram);
  private final HttpClient http = HttpClient.newHttpClient();
  private final Repeats shared = Repeats.inMemory();
  private final TelegramPlatform platform = platform();

  private TelegramPlatform platform() {
    WebhookSettings webhook =
        new WebhookSettings(
            URI.create("https://bot.example/hook"),
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    return TelegramPlatform.open(
        new TelegramSettings(
            TOKEN, Optional.of(telegram.apiUrl()), Optional.of(webhook), TelegramDriver.HASTE),
        List.of(),
        new TelegramPlatform.Surroundings(
            ShopBot.WORDING, shared, InstantSource.system(), new Random(1)));
  }

  @BeforeEach
  void start() throws Exception {
    platform.start(ScriptedHandler.replying("Heard."));
  }

  @AfterEach
  void close() {
    platform.close();
    telegram.close();
    http.close();
    assertThat(telegram.violations()).isEmpty();
  }

  private int posted(TelegramPlatform to, String secret, String body)
      throws IOException, InterruptedException {
    URI uri = URI.create("http://127.0.0.1:" + to.webhookPort() + "/hook");
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri).POST(HttpRequest.BodyPublishers.ofString(body));
    if (!secret.isEmpty()) {
      request.header("X-Telegram-Bot-Api-Secret-Token", secret);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
  }

  private String update(int id) {
    return Json.object("update_id", id, "message", people.whispers("ann", "Hello")).toString();
  }

  private long replies() {
    return telegram.messages(people.id("ann"), Optional.empty()).stream()
        .filter(message -> message.at("/from/is_bot").asBoolean())
        .count();
  }

  @Test
  void whatTelegramTellsIsAnsweredOnce() throws Exception {
    assertThat(posted(platform, SECRET, update(7))).isEqualTo(200);
    platform.awaitHandled(7);
    assertThat(posted(platform, SECRET, update(7))).isEqualTo(200);
    // A number that is smaller is no repeat: calls overtake one another.
    assertThat(posted(platform, SECRET, update(6))).isEqualTo(200);
    platform.awaitHandled(6);
    assertThat(replies()).isEqualTo(2);
    assertThat(telegram.calls("setWebhook")).hasSize(1);
    assertThat(telegram.calls("deleteWebhook")).isEmpty();
    assertThat(telegram.calls("getUpdates")).isEmpty();
  }

  @Test
  void everyInstanceServesAndNoneDoubles() throws Exception {
    try (TelegramPlatform other = platform()) {
      other.start(ScriptedHandler.replying("Heard too."));
      posted(platform, SECRET, update(7));
      platform.awaitHandled(7);
      posted(other, SECRET, update(7));
      posted(other, SECRET, update(8));
      other.awaitHandled(7);
      other.awaitHandled(8);
      assertThat(replies()).isEqualTo(2);
    }
  }

  @Test
  void whatComesWithoutTheSecretIsNotRead() throws Exception {
    assertThat(posted(platform, "", update(1))).isEqualTo(403);
    assertThat(posted(platform, SECRET + "x", update(1))).isEqualTo(403);
    assertThat(posted(platform, SECRET, "no update")).isEqualTo(400);
    assertThat(posted(platform, SECRET, "{}")).isEqualTo(400);
    assertThat(replies()).isZero();
  }

  @Test
  void settingsAreChecked() {
    InetSocketAddress here = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new WebhookSettings(URI.create("http://bot.example"), here));
    assertThat(SECRET).matches("[a-z0-9]{64}").doesNotContain("loopback");
    assertThat(WebhookSecret.of(new TelegramToken("other")).reveal()).isNotEqualTo(SECRET);
    assertThat(new TelegramToken("12:secret").toString()).doesNotContain("secret");
    assertThat(WebhookSecret.of(TOKEN).toString()).doesNotContain(SECRET);
  }
}
