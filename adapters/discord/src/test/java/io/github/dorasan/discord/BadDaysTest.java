package io.github.dorasan.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dorasan.contract.ContractCommands;
import io.github.dorasan.contract.ScriptedHandler;
import io.github.dorasan.contract.ShopBot;
import io.github.dorasan.contract.Shown;
import io.github.dorasan.discord.loopback.Answer;
import io.github.dorasan.discord.loopback.People.Act;
import io.github.dorasan.platform.Alarm;
import io.github.dorasan.platform.ChannelRef;
import io.github.dorasan.platform.Incoming;
import io.github.dorasan.platform.MessageRef;
import io.github.dorasan.platform.Outgoing;
import io.github.dorasan.platform.SendOutcome;
import io.github.dorasan.reply.Action;
import io.github.dorasan.reply.Block;
import io.github.dorasan.reply.Reply;
import io.github.dorasan.reply.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What can go wrong while the bot serves. */
final class BadDaysTest extends DiscordTest {
  private static final String MESSAGES = "/channels/\\d+/messages";
  private static final String CALLBACK = "/interactions/.*";

  @Test
  void aLimitIsWaitedForAndTheReplyComes() {
    DiscordDriver driver = started(ScriptedHandler.replying("Yes?"));
    driver.discord.failOnce("POST", MESSAGES, Answer.rateLimited(0.01));
    driver.says(ANN, "Hello");
    assertThat(driver.standing(ANN)).hasSize(1);
  }

  @Test
  void aBadGatewayIsTriedAgain() {
    DiscordDriver driver = started(ScriptedHandler.replying("Yes?"));
    driver.discord.failOnce("POST", MESSAGES, Answer.error(502, 0, "Bad Gateway"));
    driver.says(ANN, "Hello");
    assertThat(driver.standing(ANN)).hasSize(1);
  }

  @Test
  void aServersFailureIsTriedOnceMore() {
    DiscordDriver driver = started(ScriptedHandler.replying("Yes?"));
    driver.discord.failOnce("POST", MESSAGES, Answer.error(500, 0, "Internal Server Error"));
    driver.says(ANN, "Hello");
    assertThat(driver.standing(ANN)).hasSize(1);
    driver.discord.fail("POST", MESSAGES, Answer.error(500, 0, "Internal Server Error"));
    driver.says(ANN, "Hello?");
    assertThat(driver.standing(ANN)).hasSize(1);
    driver.discord.heal();
    driver.says(ANN, "Hello!");
    assertThat(driver.standing(ANN)).hasSize(2);
  }

  @Test
  void aConnectionThatBreaksAfterTheMessageArrivedDoublesNothing() {
    DiscordDriver driver = started(ScriptedHandler.replying("Yes?"));
    driver.discord.swallowOnce("POST", MESSAGES);
    driver.says(ANN, "Hello");
    assertThat(calls(driver, "POST", MESSAGES)).isEqualTo(2);
    assertThat(driver.standing(ANN)).hasSize(1);
  }

  @Test
  void aDiscordThatHangsIsAskedAgainAndNothingIsDoubled() {
    DiscordDriver driver =
        started(
            ScriptedHandler.replying("Yes?"),
            ContractCommands.all(),
            false,
            new DiscordPlatform.Timing(Alarm::on, Duration.ofSeconds(1)));
    driver.discord.hangOnce("POST", MESSAGES);
    driver.says(ANN, "Hello");
    assertThat(calls(driver, "POST", MESSAGES)).isEqualTo(2);
    assertThat(driver.standing(ANN)).hasSize(1);
  }

  @Test
  void anInteractionThatHasExpiredHoldsNothingUp() {
    DiscordDriver driver = started(ScriptedHandler.replying("Yes?"));
    Act late = driver.people.uses(ANN, driver.channel(ANN), "topics", Map.of());
    driver.people.expire(late);
    driver.go(ANN, late);
    assertThat(driver.standing(ANN)).isEmpty();
    assertThat(calls(driver, "POST", CALLBACK)).isOne();
    uses(driver, ANN, "topics", Map.of());
    assertThat(driver.standing(ANN)).hasSize(1);
  }

  @Test
  void aChannelThatHasGoneHoldsNothingUp() {
    DiscordDriver driver = started(ScriptedHandler.replying("Yes?"));
    driver.discord.failOnce("POST", MESSAGES, Answer.error(404, 10003, "Unknown Channel"));
    driver.says(ANN, "Hello");
    driver.discord.failOnce("POST", MESSAGES, Answer.error(403, 50013, "Missing Permissions"));
    driver.says(ANN, "Hello?");
    driver.says(ANN, "Hello!");
    assertThat(driver.standing(ANN)).hasSize(1);
    assertThat(calls(driver, "POST", MESSAGES)).isEqualTo(3);
  }

  private static Optional<Response> paging(Incoming incoming) {
    String text = incoming instanceof Incoming.Pressed pressed ? pressed.action() : "page:1";
    Reply page =
        new Reply(
            List.of(
                ScriptedHandler.paragraph(text).blocks().getFirst(),
                new Block.Actions(List.of(new Action("page:2", "Next", "next")))),
            false);
    return Optional.of(incoming instanceof Incoming.Pressed ? page.replacing() : page);
  }

  @Test
  void aButtonOutlivesTheBot() throws Exception {
    DiscordDriver driver = started(ScriptedHandler.responding(BadDaysTest::paging));
    uses(driver, ANN, "topics", Map.of());
    JsonNode message = last(driver, ANN);
    driver.platform(ANN).close();
    ScriptedHandler handler = ScriptedHandler.responding(BadDaysTest::paging);
    try (DiscordPlatform again = driver.another(List.of())) {
      again.start(handler);
      driver.people.go(driver.people.presses(ANN, driver.channel(ANN), message, "page:2"));
      again.awaitIdle(Long.parseLong(driver.channel(ANN)));
    }
    assertThat(handler.heard()).hasSize(1);
    assertThat(text(driver, ANN)).isEqualTo("page:2");
  }

  @Test
  void someoneElsesMessageDoesNotChangeUnderTheirHands() {
    DiscordDriver driver = started(ScriptedHandler.responding(BadDaysTest::paging));
    uses(driver, ANN, "topics", Map.of());
    JsonNode message = last(driver, ANN);
    driver.go(BOB, driver.people.presses(BOB, driver.channel(ANN), message, "page:2"));
    driver.await(driver.channel(ANN));
    assertThat(driver.standing(ANN)).extracting(Shown::text).containsExactly("page:1", "page:2");
    assertThat(driver.standing(ANN)).extracting(Shown::discreet).containsExactly(false, true);
  }

  @Test
  void aGatewayThatBreaksIsTakenUpAgain() {
    ScriptedHandler handler = ScriptedHandler.replying("Yes?");
    DiscordDriver driver = started(handler);
    driver.says(ANN, "before");
    driver.discord.cutGateway();
    driver.discord.awaitResumed(1);
    driver.says(ANN, "between");
    driver.discord.closeGateway(4000);
    driver.discord.awaitResumed(2);
    driver.says(ANN, "after");
    assertThat(handler.asked()).containsExactly("before", "between", "after");
    assertThat(driver.discord.identifies()).isOne();
  }

  @Test
  void aSessionThatCannotBeTakenUpBeginsAnew() {
    ScriptedHandler handler = ScriptedHandler.replying("Yes?");
    DiscordDriver driver = started(handler);
    driver.says(ANN, "before");
    driver.discord.refuseResume();
    driver.discord.closeGateway(4000);
    driver.discord.awaitIdentified(2);
    driver.says(ANN, "after");
    assertThat(handler.asked()).containsExactly("before", "after");
  }

  @Test
  void tenAnswersUnderWayAreFinishedBeforeTheBotLeaves() throws InterruptedException {
    int people = 10;
    CountDownLatch entered = new CountDownLatch(people);
    CountDownLatch leave = new CountDownLatch(1);
    DiscordDriver driver =
        started(
            ScriptedHandler.replying(
                incoming -> {
                  entered.countDown();
                  await(leave);
                  return Optional.of(
                      ScriptedHandler.paragraph("Done: " + ((Incoming.Asked) incoming).text()));
                }));
    List<Thread> asking = new ArrayList<>();
    for (int i = 0; i < people; i++) {
      String person = "person" + i;
      driver.channel(person);
      asking.add(Thread.ofVirtual().start(() -> driver.says(person, person)));
    }
    entered.await();
    Thread closing = Thread.ofVirtual().start(() -> driver.platform(ANN).close());
    leave.countDown();
    for (Thread thread : asking) {
      thread.join();
    }
    closing.join();
    assertThat(IntStream.range(0, people).mapToObj(i -> text(driver, "person" + i)))
        .containsExactlyElementsOf(
            IntStream.range(0, people).mapToObj(i -> "Done: person" + i).toList());
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted while a reply was held", e);
    }
  }

  @Test
  void aMessageThatIsDeletedUnderAChangeIsToldSo() {
    DiscordDriver driver = started(ScriptedHandler.silent());
    ChannelRef channel = new ChannelRef("discord", driver.places.guild(), driver.channel(ANN));
    SendOutcome sent =
        driver.platform(ANN).send(Outgoing.to(channel, ScriptedHandler.paragraph("News")));
    assertThat(sent).isInstanceOf(SendOutcome.Sent.class);
    driver.discord.failOnce(
        "PATCH", MESSAGES + "/\\d+", Answer.error(404, 10008, "Unknown Message"));
    assertThat(
            driver
                .platform(ANN)
                .edit(
                    new MessageRef(channel, ((SendOutcome.Sent) sent).messageId()),
                    ScriptedHandler.paragraph("Other")))
        .isEqualTo(new SendOutcome.Refused("Unknown Message."));
  }

  @Test
  void tooMuchIsTurnedAwayKindly() throws InterruptedException {
    CountDownLatch entered = new CountDownLatch(1);
    CountDownLatch leave = new CountDownLatch(1);
    DiscordDriver driver =
        started(
            ScriptedHandler.replying(
                _ -> {
                  entered.countDown();
                  await(leave);
                  return Optional.empty();
                }));
    String channel = driver.channel(ANN);
    driver.people.send(driver.people.mentions(ANN, channel, "first"));
    entered.await();
    CountDownLatch told = new CountDownLatch(1);
    driver.discord.watch(
        call -> {
          if (call.is("POST", CALLBACK)) {
            told.countDown();
          }
        });
    driver.discord.dispatchAll(
        "MESSAGE_CREATE",
        Stream.generate(() -> driver.people.mentions(ANN, channel, "more"))
            .limit(DiscordPlatform.MOST_WAITING_IN_CHANNEL)
            .toList());
    driver.people.go(driver.people.uses(ANN, channel, "topics", Map.of()));
    told.await();
    leave.countDown();
    driver.await(channel);
    assertThat(driver.discord.calls().getLast().body().toString())
        .contains(ShopBot.WORDING.text("busy"));
  }
}
