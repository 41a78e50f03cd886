package io.github.dorasan.contract;

import static io.github.dorasan.contract.House.LOBBY;
import static io.github.dorasan.contract.House.MODS;
import static io.github.dorasan.contract.House.labels;
import static io.github.dorasan.contract.House.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.community.StoreException;
import io.github.dorasan.platform.Incoming;
import io.github.dorasan.platform.MessageRef;
import io.github.dorasan.platform.Outgoing;
import io.github.dorasan.platform.SendOutcome;
import io.github.dorasan.platform.Setting;
import io.github.dorasan.reply.Reply;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** When the bot speaks, to whom, how much, and what it does without its database. */
final class ServingTest {
  private static final String QUESTION = "How do I return a game?";
  private static final String NONSENSE = "How heavy is Neptune?";

  private final House house = new House();

  private void set(String name, String value) {
    house.uses("mod", MODS, "settings", "name", name, "value", value);
  }

  private Optional<Reply> overhears(String text) {
    return house.handle(overheard(text)).map(Reply.class::cast);
  }

  @Test
  void unaskedItSpeaksOnlyWhereItMayAndOnlyWhereItHasAnAnswer() {
    assertThat(overhears(QUESTION)).isEmpty();
    set("unasked-channels", "lobby");
    assertThat(overhears(QUESTION)).isPresent();
    assertThat(overhears(NONSENSE)).isEmpty();
    assertThat(overhears("hello")).isEmpty();
    assertThat(overhears("lol")).isEmpty();
  }

  @Test
  void whatIsOverheardCountsOnlyWhereItIsAnswered() {
    House busy = new House(2, Optional.empty());
    busy.uses("mod", MODS, "settings", "name", "unasked-channels", "value", "lobby");
    for (int i = 0; i < 50; i++) {
      assertThat(busy.handle(overheard("lol"))).isEmpty();
    }
    assertThat(text(busy.uses("ann", LOBBY, "why"))).contains("not answered you here yet");
    assertThat(busy.handle(overheard(QUESTION))).isPresent();
    assertThat(busy.handle(overheard(QUESTION))).isEmpty();
    assertThat(busy.handle(overheard("someone hurts me at home"))).isPresent();
  }

  private static Incoming overheard(String text) {
    return new Incoming.Asked(
        LOBBY, House.person("ann"), Setting.COMMUNITY, text, false, Optional.empty());
  }

  @Test
  void whereItHasNoAnswerItSaysSoDiscreetlyOrKeepsSilent() {
    assertThat(house.says("ann", LOBBY, NONSENSE).orElseThrow().discreet()).isTrue();
    set("when-unknown", "silence");
    assertThat(house.says("ann", LOBBY, NONSENSE)).isEmpty();
    assertThat(house.says("ann", LOBBY, QUESTION)).isPresent();
    assertThat(text(house.uses("ann", LOBBY, "ask", "question", NONSENSE))).isNotBlank();
  }

  @Test
  void anAnswerCanBeRemovedByItsAskerAndByModerators() {
    Reply answer = house.says("ann", LOBBY, QUESTION).orElseThrow();
    assertThat(labels(answer)).contains("Remove");
    assertThat(labels(house.says("ann", LOBBY, NONSENSE).orElseThrow())).doesNotContain("Remove");
    String id =
        answer
            .actions()
            .filter(action -> action.label().equals("Remove"))
            .findFirst()
            .orElseThrow()
            .id();
    for (String person : new String[] {"ann", "mod", "owner"}) {
      SendOutcome.Sent sent = (SendOutcome.Sent) house.platform.send(Outgoing.to(LOBBY, answer));
      MessageRef message = new MessageRef(LOBBY, sent.messageId());
      assertThat(press("bob", id, message)).contains("Only moderators");
      assertThat(house.platform.sent().message(message)).isPresent();
      assertThat(press(person, id, message)).isEqualTo("Removed.");
      assertThat(house.platform.sent().message(message)).isEmpty();
      assertThat(press(person, id, message)).contains("there is no such message");
    }
  }

  private String press(String person, String id, MessageRef message) {
    Incoming press =
        new Incoming.Pressed(
            LOBBY, House.person(person), Setting.COMMUNITY, id, Optional.of(message.message()));
    return text((Reply) house.handle(press).orElseThrow());
  }

  @Test
  void aFloodIsHeldBackWithTheTimeLeftAndSlowsNobodyElse() {
    House busy = new House(3, Optional.empty());
    for (int i = 0; i < 3; i++) {
      assertThat(busy.says("ann", LOBBY, QUESTION).map(Reply::discreet)).contains(false);
    }
    Reply refused = busy.says("ann", LOBBY, QUESTION).orElseThrow();
    assertThat(refused.discreet()).isTrue();
    assertThat(text(refused)).contains("20 seconds");
    assertThat(busy.says("ann", LOBBY, QUESTION)).isEmpty();
    assertThat(text(busy.uses("ann", LOBBY, "why"))).contains("20 seconds");
    assertThat(busy.says("bob", LOBBY, QUESTION).map(Reply::discreet)).contains(false);
    busy.pass(Duration.ofSeconds(20));
    assertThat(busy.says("ann", LOBBY, QUESTION).map(Reply::discreet)).contains(false);
  }

  @Test
  void whoMayBeInDangerIsAlwaysHeard() {
    House busy = new House(1, Optional.empty());
    busy.says("ann", LOBBY, QUESTION);
    busy.says("ann", LOBBY, QUESTION);
    Reply calm = busy.says("ann", LOBBY, "someone hurts me at home").orElseThrow();
    assertThat(text(calm)).contains("but people can");
    assertThat(calm.discreet()).isTrue();
  }

  @Test
  void withoutTheDatabaseQuestionsAreAnsweredAndTheRestSaysSo() {
    set("when-unknown", "silence");
    house.stores.fail(StoreException.Kind.UNAVAILABLE);
    assertThat(house.says("ann", LOBBY, QUESTION)).isPresent();
    assertThat(house.says("bob", LOBBY, NONSENSE)).isEmpty();
    for (String command : new String[] {"settings", "setup", "audit", "forget-me"}) {
      Reply told = house.uses("mod", MODS, command);
      assertThat(text(told)).contains("I cannot reach my database just now");
      assertThat(told.discreet()).isTrue();
    }
    assertThat(text(house.uses("ann", LOBBY, "privacy"))).contains("What I keep");
    house.stores.recover();
    assertThat(text(house.uses("mod", MODS, "settings"))).contains("Keep silent");
  }

  @Test
  void aCommunityThatIsNotKnownYetIsServedWithTheDefaultsUntilTheDatabaseIsBack() {
    house.stores.settings().write(House.ID, 0, Map.of("when-unknown", "silence"));
    house.stores.fail(StoreException.Kind.UNAVAILABLE);
    assertThat(house.says("ann", LOBBY, NONSENSE)).isPresent();
    house.stores.recover();
    house.pass(Duration.ofSeconds(6));
    assertThat(house.says("ann", LOBBY, NONSENSE)).isEmpty();
  }
}
