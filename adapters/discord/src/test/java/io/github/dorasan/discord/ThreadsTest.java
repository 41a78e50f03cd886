package io.github.dorasan.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dorasan.contract.ScriptedHandler;
import io.github.dorasan.contract.ShopBot;
import io.github.dorasan.contract.Shown;
import io.github.dorasan.platform.Incoming;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A member has a thread opened at a message, and goes on there. */
final class ThreadsTest extends DiscordTest {
  private static final String ENTRY = ShopBot.WORDING.text("entry.thread");
  private static final String OPEN = "/channels/\\d+/messages/\\d+/threads";

  private final ScriptedHandler handler = ScriptedHandler.replying("Yes?");

  /** Ann asks something, and has a thread opened at the reply; returns the thread. */
  private static String opened(DiscordDriver driver) {
    driver.says(ANN, "Hello");
    JsonNode reply = last(driver, ANN);
    chooses(driver, (ObjectNode) reply);
    return reply.path("id").asText();
  }

  private static void chooses(DiscordDriver driver, ObjectNode message) {
    driver.go(ANN, driver.people.chooses(ANN, driver.channel(ANN), ENTRY, message));
  }

  private static List<String> texts(DiscordDriver driver, String channel) {
    return driver.discord.messages(channel).stream()
        .map(message -> ReadMessage.shown(message).text())
        .toList();
  }

  @Test
  void inAThreadThatTheBotOpenedItNeedsNoMention() {
    DiscordDriver driver = reading(handler);
    String thread = opened(driver);
    assertThat(texts(driver, thread)).containsExactly(ShopBot.WORDING.text("thread.opened"));
    Shown told = driver.standing(ANN).getLast();
    assertThat(told.discreet()).isTrue();
    assertThat(told.text()).startsWith(ShopBot.WORDING.text("thread.here"));
    driver.people.send(driver.people.message(BOB, thread, "Who has the dice?"));
    driver.await(thread);
    assertThat(((Incoming.Asked) handler.heard().getLast()).addressed()).isTrue();
    assertThat(handler.heard().getLast().channel().channel()).isEqualTo(thread);
    assertThat(texts(driver, thread)).hasSize(2).last().isEqualTo("Yes?");
  }

  @Test
  void whereTheBotCannotReadTheThreadItSaysAtOnceHowToReachIt() {
    DiscordDriver driver = started(handler);
    String thread = opened(driver);
    driver.people.send(driver.people.message(BOB, thread, ""));
    driver.people.send(driver.people.mentions(BOB, thread, "Who has the dice?"));
    driver.await(thread);
    assertThat(handler.asked()).containsExactly("Hello", "Who has the dice?");
    assertThat(texts(driver, thread))
        .containsExactly(ShopBot.WORDING.text("thread.opened-unread"), "Yes?");
  }

  @Test
  void aThreadIsCalledAsTheMessageBegins() {
    DiscordDriver driver = started(handler);
    chooses(
        driver,
        driver.people.message(BOB, driver.channel(ANN), " Who has\nthe dice? " + "x".repeat(200)));
    chooses(driver, driver.people.message(BOB, driver.channel(ANN), "y".repeat(200)));
    chooses(driver, driver.people.message(BOB, driver.channel(ANN), ""));
    assertThat(driver.discord.calls())
        .filteredOn(call -> call.is("POST", OPEN))
        .extracting(call -> call.body().path("name").asText())
        .satisfiesExactly(
            name -> assertThat(name).isEqualTo("Who has"),
            name -> assertThat(name).startsWith("yyy").hasSizeBetween(90, 100),
            name -> assertThat(name).isEqualTo(ShopBot.WORDING.text("thread.name")));
  }

  @Test
  void aMessageThatHasAThreadGetsNoSecondOne() {
    DiscordDriver driver = started(handler);
    ObjectNode message = driver.people.message(BOB, driver.channel(ANN), "Who has the dice?");
    chooses(driver, message);
    chooses(driver, message);
    assertThat(driver.standing(ANN).getLast().text())
        .isEqualTo(ShopBot.WORDING.text("thread.exists"));
  }

  @Test
  void whereTheBotMayNotItSaysWhatIsMissing() {
    DiscordDriver driver = started(handler);
    driver.places.forbidThreads(driver.channel(ANN));
    chooses(driver, driver.people.message(BOB, driver.channel(ANN), "Who has the dice?"));
    assertThat(driver.standing(ANN).getLast().text())
        .isEqualTo(ShopBot.WORDING.text("thread.forbidden"));
    assertThat(calls(driver, "POST", OPEN)).isZero();
  }

  @Test
  void inAThreadThereIsNoThread() {
    DiscordDriver driver = started(handler);
    String thread = driver.places.thread(driver.channel(ANN), false);
    driver.go(
        ANN,
        driver.people.chooses(
            ANN, thread, ENTRY, driver.people.message(BOB, thread, "Who has the dice?")));
    driver.await(thread);
    assertThat(texts(driver, thread)).containsExactly(ShopBot.WORDING.text("thread.not-here"));
  }
}
