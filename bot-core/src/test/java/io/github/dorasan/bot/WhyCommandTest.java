package io.github.dorasan.bot;

import static io.github.dorasan.bot.ShopBot.CELLAR;
import static io.github.dorasan.bot.ShopBot.LOBBY;
import static io.github.dorasan.bot.ShopBot.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.platform.ChannelRef;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class WhyCommandTest {
  private static final String NOTHING_YET = "I have not answered you here yet.";

  private final ShopBot shop = new ShopBot();

  private String why(String person, ChannelRef channel) {
    return text(shop.runs(person, channel, "why", Map.of()));
  }

  @Test
  void beforeAnyAnswerThereIsNoReason() {
    assertThat(why("ann", LOBBY)).isEqualTo(NOTHING_YET);
  }

  @Test
  void tellsWhyTheLastAnswerWasGiven() {
    shop.says("hello");
    shop.says("table price");

    assertThat(why("ann", LOBBY))
        .startsWith("I matched your question with \"table price\". The answer rests on one fact.")
        .contains("How sure I was: ");
    assertThat(shop.runs("why").discreet()).isTrue();
  }

  @Test
  void commandsAndButtonsAskToo() {
    shop.runs("ask", "question", "table price");
    assertThat(why("ann", LOBBY)).contains("\"table price\"");

    shop.presses("ask:house-motto");
    assertThat(why("ann", LOBBY)).contains("\"What is the motto of the house?\"");
  }

  @Test
  void otherCommandsLeaveTheReasonAsItIs() {
    shop.says("table price");
    String before = why("ann", LOBBY);
    shop.runs("fact");
    shop.runs("help");
    shop.presses("fact:hours");
    shop.presses("nonsense");

    assertThat(why("ann", LOBBY)).isEqualTo(before);
  }

  @Test
  void theReasonIsForgottenAfterFifteenMinutes() {
    shop.says("table price");

    shop.clock.advance(Duration.ofMinutes(15).minusMillis(1));
    assertThat(why("ann", LOBBY)).contains("\"table price\"");

    shop.clock.advance(Duration.ofMillis(1));
    assertThat(why("ann", LOBBY)).isEqualTo(NOTHING_YET);
  }

  @Test
  void askingAgainBeginsTheTimeAnew() {
    shop.says("table price");
    shop.clock.advance(Duration.ofMinutes(10));
    shop.says("return policy");
    shop.clock.advance(Duration.ofMinutes(10));

    assertThat(why("ann", LOBBY)).contains("\"return policy\"");
  }

  @Test
  void twoPeopleAreNotMixed() {
    shop.says("ann", LOBBY, "table price");
    shop.says("bob", LOBBY, "return policy");

    assertThat(why("ann", LOBBY)).contains("\"table price\"");
    assertThat(why("bob", LOBBY)).contains("\"return policy\"");
    assertThat(why("cat", LOBBY)).isEqualTo(NOTHING_YET);
  }

  @Test
  void twoChannelsAreNotMixed() {
    shop.says("ann", LOBBY, "table price");

    assertThat(why("ann", CELLAR)).isEqualTo(NOTHING_YET);
    assertThat(why("ann", new ChannelRef("other", "shop", "lobby"))).isEqualTo(NOTHING_YET);
    assertThat(why("ann", new ChannelRef("test", "other", "lobby"))).isEqualTo(NOTHING_YET);
  }

  @Test
  void manyPeopleAtOnceAreNotMixed() throws InterruptedException, ExecutionException {
    List<String> questions = List.of("table price", "return policy", "your slogan");
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<String>> whys = new ArrayList<>();
      for (int i = 0; i < 300; i++) {
        String person = "person-" + i;
        String question = questions.get(i % questions.size());
        whys.add(
            threads.submit(
                () -> {
                  shop.says(person, LOBBY, question);
                  return why(person, LOBBY);
                }));
      }
      for (int i = 0; i < whys.size(); i++) {
        assertThat(whys.get(i).get()).contains("\"" + questions.get(i % questions.size()) + "\"");
      }
    }
  }
}
