package io.github.dorasan.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.discord.loopback.Answer;
import io.github.dorasan.discord.loopback.Places;
import io.github.dorasan.telegram.loopback.People;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The life of {@code serve}, from outside. */
@Timeout(180)
final class ServeTest {
  private static final String QUESTION = "When is the shop open?";
  private static final String ANSWER = "Tuesday to Saturday";

  /** What the system makes of a program that is ended by SIGTERM. */
  private static final int TERMINATED = 143;

  /** All share what the first has built. */
  @TempDir private static Path folder;

  private ServingProgram program;
  private People people;

  @BeforeEach
  void open() {
    program = new ServingProgram(folder);
    people = new People(program.telegram);
  }

  @AfterEach
  void close() {
    program.close();
  }

  @Test
  void servesBothPlatformsAndTellsHowItFares() throws Exception {
    program.start().awaitBoth();

    assertThat(program.get("/health/live").statusCode()).isEqualTo(200);
    assertThat(program.get("/health/ready").body())
        .isEqualTo(
            "{\"ready\":true,\"parts\":{\"serving\":true,\"index\":true,\"database\":true,"
                + "\"discord\":true,\"telegram\":true}}\n");
    askOnDiscord();
    askOnTelegram();
    String figures = program.get("/metrics").body();
    assertThat(figures)
        .contains(
            "dorasan_questions_total{outcome=\"answered\",platform=\"discord\"} 1.0",
            "dorasan_questions_total{outcome=\"answered\",platform=\"telegram\"} 1.0",
            "dorasan_stage_seconds_bucket{platform=\"discord\",stage=\"wait\",le=\"0.001\"}",
            "dorasan_stage_seconds_count{platform=\"telegram\",stage=\"answer\"} 1",
            "dorasan_stage_seconds_count{platform=\"telegram\",stage=\"handle\"} 1",
            "dorasan_cache_hits_total 1.0",
            "dorasan_cache_misses_total 1.0",
            "dorasan_engine_waiting 0.0",
            "dorasan_platform_up{platform=\"discord\"} 1.0",
            "dorasan_platform_waiting{platform=\"telegram\"}",
            "dorasan_ready 1.0",
            "jvm_threads_live_threads");
    assertThat(figures).doesNotContain("shop", "ann");
  }

  @Test
  void anAnswerInFlightIsFinishedWhenItIsToldToStop() throws Exception {
    program.start().awaitBoth();
    CountDownLatch sending = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    program.telegram.watch(
        call -> {
          if (call.is("sendMessage")) {
            sending.countDown();
            await(go);
          }
        });
    people.sends(people.whispers("ann", QUESTION));
    await(sending);

    long begun = System.nanoTime();
    program.terminate();
    program.awaitLine("Stopping.");
    go.countDown();
    assertThat(program.awaitEnd()).isEqualTo(TERMINATED);

    assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun)).isLessThan(10);
    assertThat(program.telegram.messages(people.id("ann"), Optional.empty()).toString())
        .contains(ANSWER);
    assertThat(program.telegram.isHandedOver())
        .as("what was answered does not come again")
        .isTrue();
  }

  @Test
  void aTokenThatIsRefusedKeepsTheBotFromThatPlatformAlone() throws Exception {
    program.start(
        Map.of(
            "DISCORD_TOKEN",
            ServingProgram.DISCORD_TOKEN,
            "TELEGRAM_TOKEN",
            "7000001:not-the-right-one"));

    program.awaitLine("Telegram refused the token. Ask @BotFather");
    program.awaitLine("On discord.");
    askOnDiscord();
    assertThat(program.get("/health/ready").statusCode()).isEqualTo(503);
    assertThat(program.get("/health/ready").body()).contains("\"telegram\":false");
    assertThat(program.get("/health/ready/discord").statusCode()).isEqualTo(200);
    assertThat(program.get("/health/ready/telegram").statusCode()).isEqualTo(503);
    assertThat(program.get("/health/ready/index").statusCode()).isEqualTo(404);
    assertThat(program.log()).doesNotContain("not-the-right-one");
  }

  @Test
  void whereEveryPlatformRefusesItEnds() throws Exception {
    program.discord.fail("GET", ".*", Answer.error(401, 0, "401: Unauthorized"));
    program.start(Map.of("DISCORD_TOKEN", "a.b.c", "TELEGRAM_TOKEN", "7000001:wrong-token"));

    assertThat(program.awaitEnd()).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(program.log())
        .contains("Discord refused the token", "Telegram refused the token", "no platform left");
  }

  @Test
  void anotherPlatformThatIsAwayDoesNotMatter() throws Exception {
    program.discord.fail("GET", ".*", Answer.error(503, 0, "away"));
    program.start();

    program.awaitLine("Discord cannot be reached");
    program.awaitLine("On telegram.");
    askOnTelegram();
    program.discord.heal();
    program.awaitLine("On discord.");
    askOnDiscord();
  }

  @Test
  void aPortThatIsTakenIsToldAndDoesNotMatter() throws Exception {
    try (ServerSocket taken = new ServerSocket(0)) {
      program.start("health.bind: 0.0.0.0", "health.port: " + taken.getLocalPort()).awaitBoth();

      assertThat(program.log()).contains("Set `health.bind` to an address");
    }
  }

  @Test
  void aDatabaseThatIsAwayIsToldWithoutItsPassword() throws Exception {
    program.start("database.url: postgres://me:hunter2%24er@127.0.0.1:1/bot", "log.level: debug");

    assertThat(program.awaitEnd()).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(program.log())
        .contains("PostgreSQL at 127.0.0.1:1/bot", "Look whether the server runs")
        .doesNotContain("hunter2", "(secret)@");
  }

  private void askOnTelegram() throws InterruptedException {
    LinkedBlockingQueue<String> said = new LinkedBlockingQueue<>();
    program.telegram.watch(
        call -> {
          if (call.is("sendMessage")) {
            said.add(call.body().path("text").asText());
          }
        });
    people.sends(people.whispers("ann", QUESTION));
    assertThat(said.poll(60, TimeUnit.SECONDS)).contains(ANSWER);
  }

  private void askOnDiscord() throws InterruptedException {
    String channel = new Places(program.discord).channel("questions");
    LinkedBlockingQueue<String> said = new LinkedBlockingQueue<>();
    program.discord.watch(
        call -> {
          if (call.is("POST", "/channels/" + channel + "/messages")) {
            said.add(call.body().toString());
          }
        });
    var others = new io.github.dorasan.discord.loopback.People(program.discord);
    others.send(others.mentions("ann", channel, QUESTION));
    assertThat(said.poll(60, TimeUnit.SECONDS)).contains(ANSWER);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted while something was waited for", e);
    }
  }
}
