package io.github.dorasan.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dorasan.discord.loopback.Answer;
import io.github.dorasan.discord.loopback.Places;
import io.github.dorasan.telegram.loopback.LoopbackTelegram;
import io.github.dorasan.telegram.loopback.People;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Searches all that a serving bot logs for tokens and for what people wrote. */
@Timeout(240)
final class ServingLogTest {
  /** What people write, in each way in which they can; each is found nowhere else. */
  private static final List<String> TEXTS =
      List.of(
          "quokkaparade",
          "marzipanlevee",
          "zirconteapot",
          "umbrellaferret",
          "pangolinchoir",
          "walrusharp",
          "tapirsonata");

  /** Who writes it. */
  private static final String PERSON = "wombatperson";

  @TempDir private static Path folder;

  private final LinkedBlockingQueue<String> replies = new LinkedBlockingQueue<>();
  private ServingProgram program;

  @BeforeEach
  void open() {
    program = new ServingProgram(folder);
  }

  @AfterEach
  void close() {
    program.close();
  }

  @ParameterizedTest
  @CsvSource({"info, false", "debug, true"})
  void holdsNoTokenAndNoText(String level, boolean texts) throws Exception {
    program.start("log.level: " + level).awaitBoth();
    program.telegram.watch(call -> noteReply(call.is("sendMessage"), call.body()));
    program.discord.watch(call -> noteReply(call.is("POST", "/channels/.*/messages"), call.body()));
    writeOnTelegram();
    writeOnDiscord();
    goThroughBadDays();
    program.terminate();
    program.awaitEnd();

    String log = program.log();
    assertThat(log)
        .doesNotContain(
            ServingProgram.DISCORD_TOKEN,
            LoopbackTelegram.TOKEN,
            LoopbackTelegram.TOKEN.replace(":", "%3A"));
    if (!texts) {
      assertThat(log).doesNotContain(TEXTS).doesNotContain(PERSON);
    }
    assertThat(log).as("the bad days").contains("WARN");
    assertThat(
            log.lines().filter(line -> line.matches("\\s*(at .*|Caused by: .*|\\.\\.\\. \\d.*)")))
        .as("a trace stands in its event's line")
        .isEmpty();
  }

  private void noteReply(boolean isReply, Object body) {
    if (isReply) {
      replies.add(body.toString());
    }
  }

  private void awaitReply() throws InterruptedException {
    assertThat(replies.poll(60, TimeUnit.SECONDS)).as(program.log()).isNotNull();
  }

  private void writeOnTelegram() throws InterruptedException {
    People people = new People(program.telegram);
    ObjectNode asked = people.whispers(PERSON, "When is the " + TEXTS.get(0) + " open?");
    people.sends(asked);
    awaitReply();
    people.sends(people.whispers(PERSON, "/ask " + TEXTS.get(1)));
    awaitReply();
    people.sends(people.mentions(PERSON, "do you sell " + TEXTS.get(2)));
    awaitReply();
    people.presses(
        PERSON,
        program.telegram.messages(people.id(PERSON), Optional.empty()).getLast(),
        TEXTS.get(3) + ":" + TEXTS.get(3));
    awaitReply();
  }

  private void writeOnDiscord() throws InterruptedException {
    String channel = new Places(program.discord).channel(TEXTS.get(4));
    var people = new io.github.dorasan.discord.loopback.People(program.discord);
    people.send(people.mentions(PERSON, channel, "what about the " + TEXTS.get(5)));
    awaitReply();
    people.go(people.uses(PERSON, channel, "ask", Map.of("question", TEXTS.get(6))));
    people.go(people.types(PERSON, channel, "ask", "question", TEXTS.get(6)));
    people.send(people.mentions(PERSON, channel, "and " + TEXTS.get(6)));
    awaitReply();
  }

  /** What platforms and libraries make traces of. */
  private void goThroughBadDays() throws InterruptedException {
    People people = new People(program.telegram);
    program.telegram.failOnce(
        "sendMessage", "", io.github.dorasan.telegram.loopback.Answer.error(400, "Bad Request"));
    people.sends(people.whispers(PERSON, "lost " + TEXTS.get(0)));
    awaitReply();
    ObjectNode broken = people.whispers(PERSON, "torn " + TEXTS.get(0));
    broken.put("date", TEXTS.get(1));
    people.sends(broken);
    program.awaitLine("cannot be read and is passed over");
    program.telegram.failOnce("getUpdates", "", io.github.dorasan.telegram.loopback.Answer.HTML);
    people.sends(people.whispers(PERSON, "after " + TEXTS.get(1)));
    awaitReply();
    String channel = new Places(program.discord).channel("bad");
    var others = new io.github.dorasan.discord.loopback.People(program.discord);
    program.discord.failOnce("POST", "/channels/.*", Answer.error(500, 0, "broken"));
    others.send(others.mentions(PERSON, channel, "broken " + TEXTS.get(2)));
    awaitReply();
    program.discord.failOnce("POST", "/channels/.*", Answer.error(400, 50035, "Invalid Form Body"));
    others.send(others.mentions(PERSON, channel, "invalid " + TEXTS.get(3)));
    awaitReply();
    program.discord.cutGateway();
    program.discord.awaitResumed(1);
    others.send(others.mentions(PERSON, channel, "after all " + TEXTS.get(4)));
    awaitReply();
  }
}
