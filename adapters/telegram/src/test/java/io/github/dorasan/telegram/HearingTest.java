package io.github.dorasan.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dorasan.bot.CommandSpec;
import io.github.dorasan.contract.ScriptedHandler;
import io.github.dorasan.platform.Author;
import io.github.dorasan.platform.Incoming;
import io.github.dorasan.platform.Setting;
import io.github.dorasan.telegram.loopback.Json;
import io.github.dorasan.telegram.loopback.People;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which messages are the bot's, and what they say. */
final class HearingTest extends TelegramTest {
  private final ScriptedHandler handler = ScriptedHandler.silent();

  private Incoming.Asked asked() {
    return (Incoming.Asked) handler.heard().getLast();
  }

  @Test
  void whatIsNotMeantForTheBotIsOverheard() {
    TelegramDriver driver = started(handler);
    send(driver, driver.people.writes(ANN, "Lunch?"));
    assertThat(asked().addressed()).isFalse();
    assertThat(asked().setting()).isEqualTo(Setting.COMMUNITY);
  }

  @Test
  void aMentionAtEitherEndIsNoPartOfTheQuestion() {
    TelegramDriver driver = started(handler);
    String name = "@Dorasan_TEST_bot";
    ObjectNode atEnd = driver.people.writes(ANN, "\ud83d\ude00 Who? " + name + " ");
    atEnd.set("entities", Json.array(People.entity("mention", 8, name.length())));
    send(driver, atEnd);
    assertThat(asked().text()).isEqualTo("\ud83d\ude00 Who?");
    assertThat(asked().addressed()).isTrue();
    ObjectNode within = driver.people.writes(ANN, "Does " + name + " know?");
    within.set("entities", Json.array(People.entity("mention", 5, name.length())));
    send(driver, within);
    assertThat(asked().text()).isEqualTo("Does " + name + " know?");
    assertThat(asked().addressed()).isTrue();
  }

  @Test
  void aMentionByLinkAndAMentionOfSomeoneElseAreToldApart() {
    TelegramDriver driver = started(handler);
    ObjectNode linked = driver.people.writes(ANN, "Pip, who?");
    ObjectNode mention = People.entity("text_mention", 0, 3);
    mention.set("user", Json.object("id", 7_000_001, "is_bot", true, "first_name", "Pip"));
    linked.set("entities", Json.array(mention));
    send(driver, linked);
    assertThat(asked().text()).isEqualTo("who?");
    ObjectNode other = driver.people.writes(ANN, "@other_bot who?");
    other.set("entities", Json.array(People.entity("mention", 0, 10)));
    send(driver, other);
    assertThat(asked().addressed()).isFalse();
  }

  @Test
  void aReplyToTheBotIsMeantForIt() {
    TelegramDriver driver = started(handler);
    ObjectNode message = driver.people.writes(ANN, "And then?");
    message.set(
        "reply_to_message",
        Json.object(
            "message_id",
            1,
            "date",
            1,
            "chat",
            message.path("chat"),
            "from",
            Json.object("id", 7_000_001, "is_bot", true, "first_name", "Pip")));
    send(driver, message);
    assertThat(asked().addressed()).isTrue();
  }

  @Test
  void commandsOfOtherBotsAndUnknownOnesInAGroupAreNotHeard() {
    TelegramDriver driver = started(handler);
    send(driver, driver.people.writes(ANN, "/topics@other_bot"));
    send(driver, driver.people.writes(ANN, "/roll 6"));
    assertThat(handler.heard()).isEmpty();
    send(driver, driver.people.writes(ANN, "/TOPICS@dorasan_test_bot"));
    send(driver, driver.people.whispers(ANN, "/roll 6"));
    assertThat(handler.heard())
        .extracting(incoming -> ((Incoming.Command) incoming).name())
        .containsExactly("topics", "roll");
  }

  @Test
  void aDashInACommandIsTypedEitherWay() {
    TelegramDriver driver =
        started(handler, List.of(new CommandSpec("forget-me", List.of(), Author.Role.MEMBER)));
    send(driver, driver.people.writes(ANN, "/forget_me"));
    send(driver, driver.people.writes(ANN, "/forget-me"));
    assertThat(handler.heard())
        .extracting(incoming -> ((Incoming.Command) incoming).name())
        .containsExactly("forget-me", "forget-me");
    assertThat(driver.telegram.calls("setMyCommands").getFirst().body().path("commands"))
        .extracting(command -> command.path("command").asText())
        .containsExactly("forget_me");
  }

  @Test
  void aSubcommandFollowsItsCommand() {
    TelegramDriver driver = started(handler);
    send(driver, driver.people.writes(MOD, "/daily Set 09:00"));
    Incoming.Command command = (Incoming.Command) handler.heard().getLast();
    assertThat(command.name()).isEqualTo("daily set");
    assertThat(command.options()).isEqualTo(Map.of("time", "09:00"));
    assertThat(command.author().role()).isEqualTo(Author.Role.MODERATOR);
  }

  @Test
  void rightsAreThoseOfTheGroupAndAreAskedForOnce() {
    TelegramDriver driver = started(handler);
    for (String person : List.of("owner", MOD, ANN, MOD, "owner")) {
      driver.says(person, "Who am I?");
    }
    assertThat(handler.heard())
        .extracting(incoming -> incoming.author().role())
        .containsExactly(
            Author.Role.OWNER,
            Author.Role.MODERATOR,
            Author.Role.MEMBER,
            Author.Role.MODERATOR,
            Author.Role.OWNER);
    assertThat(driver.telegram.calls("getChatAdministrators")).hasSize(1);
    now = now.plusSeconds(301);
    driver.says(MOD, "And now?");
    assertThat(driver.telegram.calls("getChatAdministrators")).hasSize(2);
  }

  @Test
  void whoWritesAsTheGroupAdministersIt() {
    TelegramDriver driver = started(handler);
    ObjectNode message = driver.people.writes(ANN, "/daily off");
    message.set("sender_chat", message.path("chat"));
    message.set(
        "from",
        Json.object("id", 1_087_968_824, "is_bot", true, "first_name", "GroupAnonymousBot"));
    send(driver, message);
    assertThat(handler.heard().getLast().author().role()).isEqualTo(Author.Role.MODERATOR);
  }

  @Test
  void whatNobodyWroteIsNotHeard() {
    TelegramDriver driver = started(handler);
    ObjectNode byBot = driver.people.mentions(ANN, "Hello");
    byBot.set("from", Json.object("id", 9, "is_bot", true, "first_name", "Other"));
    send(driver, byBot);
    ObjectNode throughBot = driver.people.mentions(ANN, "Hello");
    throughBot.set("via_bot", Json.object("id", 9, "is_bot", true, "first_name", "Other"));
    send(driver, throughBot);
    ObjectNode forwarded = driver.people.mentions(ANN, "Hello");
    forwarded.put("is_automatic_forward", true);
    send(driver, forwarded);
    assertThat(handler.heard()).isEmpty();
  }

  @Test
  void aPrivateChatIsItsOwnCommunity() {
    TelegramDriver driver = started(handler);
    driver.whispers(ANN, "Hello");
    String id = Long.toString(driver.people.id(ANN));
    assertThat(asked().channel().community()).isEqualTo(id);
    assertThat(asked().channel().channel()).isEqualTo(id);
    assertThat(asked().setting()).isEqualTo(Setting.PRIVATE);
    assertThat(asked().addressed()).isTrue();
  }
}
