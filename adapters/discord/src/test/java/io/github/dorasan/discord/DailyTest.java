package io.github.dorasan.discord;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.contract.Evening;
import io.github.dorasan.contract.Shown;
import io.github.dorasan.discord.loopback.Answer;
import io.github.dorasan.discord.loopback.Call;
import io.github.dorasan.discord.loopback.People.Act;
import io.github.dorasan.platform.PlatformException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The whole bot posts a fact a day on Discord. */
@Timeout(60)
final class DailyTest {
  private static final String MOD = "mod-mia";
  private static final int ANNOUNCEMENTS = 5;
  private static final String PUBLISH = "/channels/\\d+/messages/\\d+/crosspost";

  private final Evening shop = new Evening();
  private final DiscordDriver driver = new DiscordDriver(shop.commands());
  private String news = "";

  @BeforeEach
  void start() throws PlatformException {
    driver.start(shop);
    shop.speaksOn(driver.platform(MOD));
    news = driver.places.channel("news", ANNOUNCEMENTS);
  }

  @AfterEach
  void close() {
    driver.close();
    assertThat(driver.discord.violations()).isEmpty();
  }

  /** A moderator uses a command in the announcement channel; returns what stands there last. */
  private String uses(String command, Map<String, String> options) {
    Act act = driver.people.uses(MOD, news, command, options);
    driver.people.go(act);
    driver.await(news);
    return standing().getLast().text();
  }

  private List<Shown> standing() {
    return driver.discord.messages(news).stream().map(ReadMessage::shown).toList();
  }

  private String set() {
    return uses("daily set", Map.of("time", "09:00", "zone", "UTC"));
  }

  @Test
  void aFactIsPublishedWhereModeratorsWantIt() throws InterruptedException {
    CountDownLatch published = new CountDownLatch(1);
    driver.discord.watch(
        call -> {
          if (call.is("POST", PUBLISH)) {
            published.countDown();
          }
        });
    assertThat(set()).contains("Every day at 09:00");
    shop.passes(Duration.ofHours(2));
    assertThat(standing().getLast().text()).startsWith("Fact of the day");
    assertThat(driver.discord.calls()).noneMatch(call -> call.is("POST", PUBLISH));
    uses("settings", Map.of("name", "published-channels", "value", "here"));
    shop.passes(Duration.ofDays(1));
    published.await();
    assertThat(driver.discord.calls()).filteredOn(call -> call.is("POST", PUBLISH)).hasSize(1);
  }

  @Test
  void aFactHasANameByWhichDiscordTellsARepeat() {
    set();
    shop.passes(Duration.ofHours(2));
    Call post =
        driver.discord.calls().stream()
            .filter(call -> call.is("POST", "/channels/" + news + "/messages"))
            .findFirst()
            .orElseThrow();
    assertThat(post.body().path("nonce").asText()).isNotBlank().hasSizeLessThanOrEqualTo(25);
    assertThat(post.body().path("enforce_nonce").asBoolean()).isTrue();
  }

  @Test
  void whereTheBotMayNotSpeakNothingIsSet() {
    driver.places.forbid(news);
    assertThat(set()).contains("Send Messages");
    shop.passes(Duration.ofHours(2));
    assertThat(standing()).hasSize(1);
  }

  @Test
  void whereTheBotMayNotAttachModeratorsAreToldSo() {
    driver.places.forbidFiles(news);
    assertThat(set()).contains("Every day at 09:00", "described in words");
  }

  @Test
  void aChannelThatGoesIsToldOfAndNothingIsTriedInVain() {
    set();
    driver.discord.fail(
        "POST", "/channels/" + news + "/messages", Answer.error(404, 10003, "Unknown Channel"));
    shop.passes(Duration.ofHours(2));
    shop.passes(Duration.ofDays(3));
    assertThat(uses("daily status", Map.of()))
        .contains("I could not post the fact of Monday, June 1, 2026", "Unknown Channel.")
        .doesNotContain("June 2, 2026");
    assertThat(driver.discord.calls())
        .filteredOn(call -> call.is("POST", "/channels/" + news + "/messages"))
        .hasSize(1);
  }
}
