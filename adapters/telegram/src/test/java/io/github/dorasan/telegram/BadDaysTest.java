package io.github.dorasan.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dorasan.contract.ScriptedHandler;
import io.github.dorasan.platform.CommunityEvent;
import io.github.dorasan.platform.Completing;
import io.github.dorasan.platform.Completion;
import io.github.dorasan.platform.Incoming;
import io.github.dorasan.platform.IncomingHandler;
import io.github.dorasan.platform.PlatformException;
import io.github.dorasan.reply.Response;
import io.github.dorasan.telegram.loopback.Answer;
import io.github.dorasan.telegram.loopback.Json;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** What can go wrong between the bot and Telegram. */
final class BadDaysTest extends TelegramTest {
  private static ScriptedHandler answering() {
    return ScriptedHandler.replying(
        incoming ->
            Optional.of(
                ScriptedHandler.paragraph("Answer to " + ((Incoming.Asked) incoming).text())));
  }

  /** Whether the bot starts is told in words. */
  private static void assertDoesNotStart(Answer answer, String... words) {
    TelegramDriver driver = new TelegramDriver(List.of());
    try (driver) {
      driver.telegram.fail("getMe", answer);
      assertThatThrownBy(() -> driver.start(echo()))
          .isInstanceOf(PlatformException.class)
          .hasMessageContainingAll(words);
    }
  }

  @Test
  void aTokenThatIsRefusedIsToldWithWhatToDo() {
    assertDoesNotStart(Answer.error(401, "Unauthorized"), "TELEGRAM_TOKEN", "@BotFather");
    assertDoesNotStart(Answer.error(404, "Not Found"), "TELEGRAM_TOKEN");
  }

  @Test
  void aTelegramOutOfReachIsToldWithWhatToDo() {
    assertDoesNotStart(Answer.CUT, "cannot be reached", "telegram.api-url");
    assertDoesNotStart(Answer.HTML, "cannot be reached");
  }

  @Test
  void whatOtherPollersMeanIsTold() {
    assertThat(Faults.polling(409, "")).contains("Another program", "telegram.webhook-url");
    assertThat(Faults.polling(401, "")).contains("TELEGRAM_TOKEN");
  }

  @Test
  void pausesGrowAndAreAsLongAsTelegramAsks() {
    Trouble trouble = new Trouble();
    assertThat(trouble.next(502, "<html>")).isEqualTo(Duration.ofMillis(500));
    assertThat(trouble.next(502, "<html>")).isEqualTo(Duration.ofSeconds(1));
    assertThat(trouble.next(429, Answer.rateLimited(17).body())).isEqualTo(Duration.ofSeconds(17));
    for (int i = 0; i < 10; i++) {
      trouble.next(502, "");
    }
    assertThat(trouble.next(502, "")).isEqualTo(Duration.ofSeconds(30));
    trouble.over();
    assertThat(trouble.next(502, "")).isEqualTo(Duration.ofMillis(500));
  }

  @Test
  void pollingGoesOnAfterEveryKindOfFailure() {
    TelegramDriver driver = started(answering());
    for (Answer answer :
        List.of(
            Answer.error(409, "Conflict: terminated by other getUpdates request"),
            Answer.HTML,
            Answer.rateLimited(1))) {
      driver.telegram.failOnce("getUpdates", "", answer);
    }
    driver.says(ANN, "one");
    driver.says(ANN, "two");
    driver.says(ANN, "three");
    assertThat(text(driver, ANN)).contains("one", "two", "three");
    assertThat(driver.platform(ANN).isUp()).isTrue();
  }

  @Test
  void anUpdateThatCannotBeReadHoldsUpNoOther() {
    TelegramDriver driver = started(answering());
    ObjectNode broken = driver.people.mentions(ANN, "broken");
    broken.put("date", "yesterday");
    ObjectNode before = driver.people.mentions(ANN, "before");
    ObjectNode after = driver.people.mentions(ANN, "after");
    int first = driver.people.sends(before);
    int second = driver.people.sends(broken);
    int third = driver.people.sends(after);
    List.of(first, second, third).forEach(driver::await);
    assertThat(text(driver, ANN)).contains("before", "after").doesNotContain("broken");
  }

  @Test
  void anErrorInTheHandlerDoesNotEndThePolling() {
    TelegramDriver driver =
        started(
            ScriptedHandler.replying(
                incoming -> {
                  if (((Incoming.Asked) incoming).text().equals("deep")) {
                    throw new StackOverflowError();
                  }
                  return Optional.of(ScriptedHandler.paragraph("Still here"));
                }));
    driver.says(ANN, "deep");
    driver.says(ANN, "Are you there?");
    assertThat(text(driver, ANN)).contains("Still here");
  }

  @Test
  void theSameUpdateTwiceIsAnsweredOnce() {
    TelegramDriver driver = started(answering());
    ObjectNode message = driver.people.mentions(ANN, "Who?");
    int id = driver.people.sends(message);
    driver.await(id);
    driver.telegram.happensAgain(id, Json.object("message", message));
    driver.says(ANN, "And?");
    assertThat(driver.standing(ANN)).hasSize(2);
  }

  @Test
  void anAnswerWaitsAsLongAsTelegramAsksAndArrivesOnce() {
    TelegramDriver driver = started(answering());
    driver.telegram.failOnce("sendMessage", "", Answer.rateLimited(1));
    driver.says(ANN, "Who?");
    assertThat(text(driver, ANN)).isEqualTo("Answer to Who?");
  }

  @Test
  void anAnswerThatWasTakenBeforeAResetIsNotSentAgain() {
    TelegramDriver driver = started(answering());
    driver.telegram.failOnce("sendMessage", "", Answer.CUT);
    driver.says(ANN, "Who?");
    assertThat(driver.standing(ANN)).hasSize(1);
  }

  @Test
  void aGroupThatMovedIsFollowed() {
    Noticing noticing = new Noticing();
    TelegramDriver driver = started(noticing);
    driver.telegram.failOnce(
        "sendMessage", Long.toString(TelegramDriver.GROUP), Answer.migrated(driver.people.id(BOB)));
    driver.says(ANN, "Who?");
    assertThat(text(driver, BOB)).isEqualTo("Heard");
    assertThat(noticing.events).singleElement().isInstanceOf(CommunityEvent.Moved.class);
  }

  @Test
  void whatHappensToTheGroupIsNoticed() {
    Noticing noticing = new Noticing();
    TelegramDriver driver = started(noticing);
    driver.await(driver.people.botBecomes("left", "member"));
    driver.await(driver.people.botBecomes("member", "administrator"));
    driver.await(driver.people.botBecomes("administrator", "kicked"));
    ObjectNode moved = driver.people.writes(ANN, "x");
    moved.remove(List.of("text", "message_thread_id", "is_topic_message"));
    moved.put("migrate_to_chat_id", -1_001_000_000_002L);
    send(driver, moved);
    assertThat(noticing.events)
        .hasSize(3)
        .hasExactlyElementsOfTypes(
            CommunityEvent.Joined.class, CommunityEvent.Left.class, CommunityEvent.Moved.class);
  }

  /** Replies the same to everything, and keeps what it noticed. */
  private static final class Noticing implements IncomingHandler {
    private final List<CommunityEvent> events = new CopyOnWriteArrayList<>();

    @Override
    public Optional<Response> handle(Incoming incoming) {
      return Optional.of(ScriptedHandler.paragraph("Heard"));
    }

    @Override
    public List<Completion> complete(Completing wanted) {
      return List.of();
    }

    @Override
    public void notice(CommunityEvent event) {
      events.add(event);
    }
  }

  @Test
  void aRestartInTheMiddleOfABatchLosesAndDoublesNothing() throws Exception {
    CountDownLatch entered = new CountDownLatch(1);
    CountDownLatch leave = new CountDownLatch(1);
    TelegramDriver driver = started(holding(entered, leave));
    driver.people.sends(driver.people.mentions(ANN, "hold"));
    driver.people.sends(driver.people.mentions(BOB, "quick"));
    entered.await();
    Thread closing = Thread.ofVirtual().start(() -> driver.platform(ANN).close());
    // Nothing that comes once the bot closes is taken on; what was is finished.
    leave.countDown();
    closing.join();
    int last = driver.people.sends(driver.people.mentions(ANN, "later"));
    try (TelegramPlatform again = driver.another(commands(), Repeats.inMemory(), () -> now)) {
      again.start(answering());
      again.awaitHandled(last);
    }
    assertThat(driver.standing(ANN)).hasSize(2);
    assertThat(text(driver, ANN)).contains("hold", "later");
    assertThat(driver.standing(BOB)).hasSize(1);
  }

  @Test
  void afterABreakdownNothingIsAnsweredTwice() throws Exception {
    CountDownLatch entered = new CountDownLatch(1);
    CountDownLatch leave = new CountDownLatch(1);
    Repeats shared = Repeats.inMemory();
    TelegramDriver driver = new TelegramDriver(commands());
    try (TelegramPlatform broken = driver.another(commands(), shared, () -> now)) {
      broken.start(holding(entered, leave));
      int hold = driver.people.sends(driver.people.mentions(ANN, "hold"));
      int quick = driver.people.sends(driver.people.mentions(BOB, "quick"));
      entered.await();
      broken.awaitHandled(quick);
      // The first has confirmed nothing yet, as if it were killed now; the second starts, and
      // answers what the first has not begun to.
      try (TelegramPlatform second = driver.another(commands(), shared, () -> now)) {
        second.start(answering());
        int last = driver.people.sends(driver.people.mentions(BOB, "later"));
        second.awaitHandled(last);
      }
      assertThat(driver.standing(ANN)).hasSize(1);
      assertThat(driver.standing(BOB)).hasSize(2);
      leave.countDown();
      broken.awaitHandled(hold);
      assertThat(driver.standing(ANN)).hasSize(1);
    } finally {
      driver.close();
    }
  }

  @Test
  void whatIsNotFinishedBeforeTheEndIsAnsweredByTheNext() throws Exception {
    CountDownLatch entered = new CountDownLatch(1);
    CountDownLatch leave = new CountDownLatch(1);
    Repeats shared = Repeats.inMemory();
    try (TelegramDriver driver = new TelegramDriver(commands())) {
      TelegramPlatform slow = driver.another(commands(), shared, () -> now);
      slow.start(holding(entered, leave));
      int hold = driver.people.sends(driver.people.mentions(ANN, "hold"));
      entered.await();
      slow.close();
      leave.countDown();
      try (TelegramPlatform next = driver.another(commands(), shared, () -> now)) {
        next.start(answering());
        next.awaitHandled(hold);
      }
      assertThat(driver.standing(ANN)).hasSize(1);
    }
  }

  private static ScriptedHandler holding(CountDownLatch entered, CountDownLatch leave) {
    return ScriptedHandler.replying(
        incoming -> {
          String text = ((Incoming.Asked) incoming).text();
          if (text.equals("hold")) {
            entered.countDown();
            try {
              leave.await();
            } catch (InterruptedException e) {
              throw new IllegalStateException(e);
            }
          }
          return Optional.of(ScriptedHandler.paragraph("Answer to " + text));
        });
  }

  @Test
  void closingTakesLessThanASecond() {
    TelegramDriver driver = started(answering());
    driver.says(ANN, "Who?");
    assertThat(driver.telegram.calls("getUpdates")).isNotEmpty();
    driver.platform(ANN).close();
    assertThat(driver.telegram.isHandedOver()).isTrue();
  }
}
