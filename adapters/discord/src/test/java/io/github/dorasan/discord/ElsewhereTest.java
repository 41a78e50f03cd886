package io.github.dorasan.discord;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.contract.ScriptedHandler;
import io.github.dorasan.contract.Shown;
import io.github.dorasan.discord.loopback.People.Act;
import io.github.dorasan.platform.Author;
import io.github.dorasan.platform.Incoming;
import io.github.dorasan.platform.Setting;
import io.github.dorasan.reply.Action;
import io.github.dorasan.reply.Block;
import io.github.dorasan.reply.Reply;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Someone who has installed the bot for themselves uses it where the bot is no member: in another
 * server, or among people who write to each other.
 */
final class ElsewhereTest extends DiscordTest {
  private static final Reply OFFERING =
      Reply.of(
          new Block.Actions(List.of(new Action("ask:tuesday", "And on Tuesday?", "tuesday?"))));

  private final ScriptedHandler handler =
      ScriptedHandler.replying(
          incoming ->
              Optional.of(
                  incoming instanceof Incoming.Pressed
                      ? ScriptedHandler.paragraph("Yes.")
                      : OFFERING));

  private static Act elsewhere(DiscordDriver driver, boolean server, Act act) {
    return server ? driver.people.inForeignServer(act) : driver.people.amongOthers(act);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aCommandIsAnsweredInPassing(boolean server) {
    DiscordDriver driver = started(handler);
    String place = driver.channel("mod-mia");
    Act asks =
        driver.people.uses(
            "mod-mia", place, "ask", Map.of("question", "When is it open?", "private", true));
    driver.go("mod-mia", elsewhere(driver, server, asks));
    Incoming heard = handler.heard().getFirst();
    assertThat(heard.setting()).isEqualTo(Setting.INLINE);
    assertThat(heard.author().role()).as("no role but here").isEqualTo(Author.Role.MEMBER);
    assertThat(heard.author().id()).isEqualTo(driver.people.id("mod-mia"));
    assertThat(heard.channel().community()).isNotEqualTo(driver.places.guild());
    Shown shown = driver.standing("mod-mia").getLast();
    assertThat(shown.discreet()).isTrue();
    assertThat(shown.buttons()).contains("And on Tuesday?");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aButtonOfTheAnswerWorks(boolean server) {
    DiscordDriver driver = started(handler);
    String place = driver.channel(ANN);
    driver.go(ANN, elsewhere(driver, server, driver.people.uses(ANN, place, "fact", Map.of())));
    Act presses = driver.people.presses(ANN, place, last(driver, ANN), "ask:tuesday");
    driver.go(ANN, elsewhere(driver, server, presses));
    assertThat(handler.heard().getLast().setting()).isEqualTo(Setting.INLINE);
    assertThat(driver.standing(ANN).getLast().text()).isEqualTo("Yes.");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aMessagesMenuWorks(boolean server) {
    DiscordDriver driver = started(handler);
    String place = driver.channel(ANN);
    Act chooses =
        driver.people.chooses(
            ANN, place, "Answer this", driver.people.message(BOB, place, "When is it open?"));
    driver.go(ANN, elsewhere(driver, server, chooses));
    assertThat(((Incoming.Command) handler.heard().getFirst()).option("question"))
        .isEqualTo("When is it open?");
    assertThat(driver.standing(ANN)).hasSize(1);
  }
}
