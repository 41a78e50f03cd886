package io.github.dorasan.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.platform.CommunityEvent;
import io.github.dorasan.platform.SendOutcome;
import org.junit.jupiter.api.Test;

/** A community that lets the bot in is told what there is to do. */
final class WelcomeTest {
  private final House house = new House();

  @Test
  void aCommunityIsToldWhatThereIsToDo() {
    house.bot.notice(new CommunityEvent.Joined(House.LOBBY));
    assertThat(house.platform.messages(House.LOBBY))
        .singleElement()
        .satisfies(
            list ->
                assertThat(list.text())
                    .contains("/setup", "/ask", "/daily set", "/unanswered", "/privacy"));
  }

  @Test
  void whereTheBotMayNotSpeakTheOwnerIsTold() {
    house.platform.nextSend(new SendOutcome.Refused("may not write here"));
    house.bot.notice(new CommunityEvent.Joined(House.LOBBY));
    assertThat(house.platform.messages(House.LOBBY)).isEmpty();
    assertThat(house.platform.messages(InMemoryPlatform.owner(House.LOBBY.community()))).hasSize(1);
  }

  @Test
  void whoeverLeavesIsToldNothing() {
    house.bot.notice(new CommunityEvent.Left(House.LOBBY));
    assertThat(house.platform.messages(House.LOBBY)).isEmpty();
  }
}
