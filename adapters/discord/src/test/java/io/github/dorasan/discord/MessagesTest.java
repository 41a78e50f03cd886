package io.github.dorasan.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dorasan.contract.ScriptedHandler;
import io.github.dorasan.contract.ShopBot;
import io.github.dorasan.contract.Shown;
import io.github.dorasan.platform.Author;
import io.github.dorasan.platform.Incoming;
import io.github.dorasan.platform.Setting;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which messages the bot hears, and how it takes them. */
final class MessagesTest extends DiscordTest {
  private static final int FORUM = 15;

  private static void sends(DiscordDriver driver, ObjectNode message) {
    driver.people.send(message);
    driver.await(message.path("channel_id").asText());
  }

  private static Incoming.Asked only(ScriptedHandler handler) {
    assertThat(handler.heard()).hasSize(1);
    return (Incoming.Asked) handler.heard().getFirst();
  }

  @Test
  void aMessageInPrivateIsForTheBot() {
    ScriptedHandler handler = ScriptedHandler.replying("Yes?");
    DiscordDriver driver = started(handler);
    String channel = driver.places.privateChannel(ANN);
    sends(driver, driver.people.message(ANN, channel, "When is it open?"));
    Incoming.Asked asked = only(handler);
    assertThat(asked.setting()).isEqualTo(Setting.PRIVATE);
    assertThat(asked.addressed()).isTrue();
    assertThat(asked.channel().community()).isEqualTo(asked.channel().channel()).isEqualTo(channel);
    assertThat(asked.author().role()).isEqualTo(Author.Role.MEMBER);
    assertThat(asked.text()).isEqualTo("When is it open?");
    assertThat(driver.discord.messages(channel)).hasSize(1);
  }

  @Test
  void aReplyToTheBotIsForTheBot() {
    ScriptedHandler handler = ScriptedHandler.replying("Yes?");
    DiscordDriver driver = started(handler);
    driver.says(ANN, "Hello");
    JsonNode reply = last(driver, ANN);
    sends(driver, driver.people.replies(ANN, driver.channel(ANN), reply, "And on Sunday?"));
    assertThat(handler.asked()).containsExactly("Hello", "And on Sunday?");
  }

  @Test
  void theReplyNamesTheMessage() {
    DiscordDriver driver = started(ScriptedHandler.replying("Yes?"));
    ObjectNode question = driver.people.mentions(ANN, driver.channel(ANN), "Hello");
    sends(driver, question);
    assertThat(last(driver, ANN).path("message_reference").path("message_id"))
        .isEqualTo(question.path("id"));
    assertThat(last(driver, ANN).path("nonce")).isEqualTo(question.path("id"));
  }

  @Test
  void whatOthersSayToEachOtherIsNotHeard() {
    ScriptedHandler handler = ScriptedHandler.replying("Yes?");
    DiscordDriver driver = started(handler);
    sends(driver, driver.people.message(ANN, driver.channel(ANN), ""));
    ObjectNode bot = driver.people.mentions(ANN, driver.channel(ANN), "Hello, bot");
    ((ObjectNode) bot.path("author")).put("bot", true);
    sends(driver, bot);
    ObjectNode joined = driver.people.mentions(ANN, driver.channel(ANN), "");
    sends(driver, joined.put("type", 7));
    assertThat(handler.heard()).isEmpty();
  }

  @Test
  void whatMayBeReadIsOverheard() {
    ScriptedHandler handler = ScriptedHandler.silent();
    DiscordDriver driver = reading(handler);
    sends(driver, driver.people.message(ANN, driver.channel(ANN), "Who has the dice?"));
    assertThat(only(handler).addressed()).isFalse();
    assertThat(only(handler).text()).isEqualTo("Who has the dice?");
  }

  @Test
  void inItsOwnThreadTheBotNeedsNoMention() {
    ScriptedHandler handler = ScriptedHandler.replying("Yes?");
    DiscordDriver driver = reading(handler);
    String thread = driver.places.thread(driver.channel(ANN), true);
    sends(driver, driver.people.message(ANN, thread, "Who has the dice?"));
    assertThat(only(handler).addressed()).isTrue();
    assertThat(only(handler).channel().channel()).isEqualTo(thread);
  }

  @Test
  void whereItCannotReadItsOwnThreadItSaysSoOnce() {
    ScriptedHandler handler = ScriptedHandler.replying("Yes?");
    DiscordDriver driver = started(handler);
    String thread = driver.places.thread(driver.channel(ANN), true);
    String other = driver.places.thread(driver.channel(ANN), false);
    for (String channel : List.of(thread, thread, other)) {
      sends(driver, driver.people.message(ANN, channel, ""));
    }
    assertThat(handler.heard()).isEmpty();
    assertThat(driver.discord.messages(thread))
        .singleElement()
        .satisfies(
            hint ->
                assertThat(ReadMessage.shown(hint).text())
                    .isEqualTo(ShopBot.WORDING.text("thread.unreadable")));
    assertThat(driver.discord.messages(other)).isEmpty();
  }

  @Test
  void aPostOfAForumIsAnsweredAndWhatFollowsIsOverheard() {
    ScriptedHandler handler = ScriptedHandler.replying("Yes?");
    DiscordDriver driver = reading(handler);
    String forum = driver.places.channel("questions", FORUM);
    String post = driver.places.thread(forum, false);
    sends(driver, driver.people.message(ANN, post, "Who has the dice?").put("id", post));
    sends(driver, driver.people.message(BOB, post, "I have them."));
    assertThat(handler.heard())
        .extracting(incoming -> ((Incoming.Asked) incoming).addressed())
        .containsExactly(true, false);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<@%s> When?", "<@!%s>, When?", "When? <@%s>", " <@%s>: When?"})
  void theMentionIsNoPartOfTheQuestion(String text) {
    ScriptedHandler handler = ScriptedHandler.silent();
    DiscordDriver driver = started(handler);
    ObjectNode message = driver.people.mentions(ANN, driver.channel(ANN), "");
    String bot = message.path("mentions").path(0).path("id").asText();
    sends(driver, message.put("content", text.formatted(bot)));
    assertThat(handler.asked()).containsExactly("When?");
  }

  @Test
  void aMentionOfTheBotsRoleIsOneOfTheBot() {
    ScriptedHandler handler = ScriptedHandler.silent();
    DiscordDriver driver = started(handler);
    String role = driver.places.botRole();
    ObjectNode message = driver.people.message(ANN, driver.channel(ANN), "<@&" + role + "> When?");
    message.withArray("mention_roles").add(role);
    sends(driver, message);
    assertThat(handler.asked()).containsExactly("When?");
  }

  @Test
  void whereTheBotMayNotWriteItKeepsSilent() {
    ScriptedHandler handler = ScriptedHandler.replying("Yes?");
    DiscordDriver driver = started(handler);
    driver.places.forbid(driver.channel(ANN));
    driver.says(ANN, "Hello");
    assertThat(handler.heard()).hasSize(1);
    assertThat(driver.standing(ANN)).isEmpty();
    assertThat(Shown.text(driver.standing(ANN))).isEmpty();
  }
}
