package io.github.dorasan.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dorasan.contract.ScriptedHandler;
import io.github.dorasan.platform.Author;
import io.github.dorasan.platform.Incoming;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** What comes too late is not answered. */
final class LateTest extends TelegramTest {
  private final ScriptedHandler handler = ScriptedHandler.replying("Heard.");

  private ObjectNode asked(TelegramDriver driver, Duration ago) {
    ObjectNode message = driver.people.mentions(ANN, "Who?");
    message.put("date", now.minus(ago).getEpochSecond());
    return message;
  }

  @Test
  void aMessageOfMoreThanAnHourAgoIsNotAnswered() {
    TelegramDriver driver = started(handler);
    send(driver, asked(driver, Duration.ofMinutes(61)));
    assertThat(handler.heard()).isEmpty();
    send(driver, asked(driver, Duration.ofMinutes(59)));
    assertThat(handler.heard()).hasSize(1);
    assertThat(driver.standing(ANN)).hasSize(1);
  }

  @Test
  void aGroupThatMovedLongAgoIsFollowedAllTheSame() {
    Noting keeping = new Noting();
    TelegramDriver driver = started(keeping);
    ObjectNode moved = asked(driver, Duration.ofHours(20));
    moved.remove(List.of("text", "message_thread_id", "is_topic_message"));
    moved.put("migrate_to_chat_id", -1_001_000_000_002L);
    send(driver, moved);
    assertThat(keeping.noticed).isEqualTo(1);
  }

  @Test
  void aPressAndAQueryThatWaitedForTooLongAreDropped() throws Exception {
    CountDownLatch entered = new CountDownLatch(1);
    CountDownLatch leave = new CountDownLatch(1);
    ScriptedHandler holding =
        ScriptedHandler.replying(
            incoming -> {
              if (incoming instanceof Incoming.Asked) {
                entered.countDown();
                awaitOrFail(leave);
              }
              return Optional.of(ScriptedHandler.paragraph("Heard."));
            });
    TelegramDriver driver = started(holding);
    ObjectNode message = driver.people.mentions(ANN, "Who?");
    int asked = driver.people.sends(message);
    entered.await();
    // It waits behind the question, in the same place.
    int press = driver.people.presses(ANN, message, "fact:a-b");
    while (driver.telegram.calls("getUpdates").stream()
        .noneMatch(call -> call.body().path("offset").asInt() == asked)) {
      Thread.onSpinWait();
    }
    driver.await(driver.people.types(BOB, "x", ""));
    now = now.plus(Lateness.PRESS).plusSeconds(1);
    leave.countDown();
    driver.await(asked);
    driver.await(press);
    assertThat(holding.heard()).hasSize(1);
    assertThat(driver.telegram.calls("answerCallbackQuery")).isEmpty();
  }

  private static void awaitOrFail(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whoHasBecomeAnAdministratorIsOneAtOnce() {
    TelegramDriver driver = started(handler);
    driver.says("mod-new", "Who am I?");
    driver.says(ANN, "Who am I?");
    driver.people.id("mod-late");
    driver.says("mod-late", "Who am I?");
    assertThat(handler.heard().getLast().author().role()).isEqualTo(Author.Role.MEMBER);
    driver.await(driver.people.becomesAdministrator("mod-late"));
    driver.says("mod-late", "And now?");
    assertThat(handler.heard().getLast().author().role()).isEqualTo(Author.Role.MODERATOR);
  }
}
