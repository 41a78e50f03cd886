package io.github.dorasan.bot;

import static io.github.dorasan.bot.ShopBot.CELLAR;
import static io.github.dorasan.bot.ShopBot.LOBBY;
import static io.github.dorasan.bot.ShopBot.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.shop.Shop;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the bot remembers of a conversation, and what not. */
class ConversationsTest {
  private static final String SUNDAYS = "When are you open on Sundays?";
  private static final String UNCLEAR = "I do not know what that is about.";
  private static final String FOLLOW_UP = "and on weekdays?";

  private final ShopBot shop = new ShopBot();

  private String followUp() {
    return text(shop.says("ann", LOBBY, FOLLOW_UP));
  }

  private static String weekdays() {
    return Shop.entry("hours-on-weekdays").answer();
  }

  @Test
  void aFollowUpIsAnsweredFromTheConversation() {
    shop.says("ann", LOBBY, SUNDAYS);

    assertThat(followUp()).contains(weekdays());
    assertThat(text(shop.runs("why"))).contains("I looked up: \"when are you open on weekdays\"");
  }

  @Test
  void theAskCommandAndButtonsBelongToTheConversation() {
    shop.runs("ask", "question", SUNDAYS);
    assertThat(followUp()).contains(weekdays());

    shop.says("ann", LOBBY, "your slogan");
    shop.presses("ask:hours-on-sunday");
    assertThat(text(shop.runs("ask", "question", FOLLOW_UP))).contains(weekdays());
  }

  @Test
  void aPressedQuestionIsNotBentByTheConversation() {
    shop.says("ann", LOBBY, SUNDAYS);
    String alone = text(new ShopBot().presses("ask:house-motto"));

    assertThat(text(shop.presses("ask:house-motto"))).isEqualTo(alone);
  }

  @Test
  void twoPeopleAreNotMixed() {
    shop.says("bob", LOBBY, SUNDAYS);
    shop.says("ann", LOBBY, "your slogan");

    followUp();
    assertThat(text(shop.runs("why"))).doesNotContain("are you open on weekdays");
    shop.says("bob", LOBBY, FOLLOW_UP);
    assertThat(text(shop.runs("bob", LOBBY, "why", Map.of()))).contains("are you open on weekdays");
    assertThat(text(shop.says("cat", LOBBY, "why?"))).startsWith(UNCLEAR);
  }

  @Test
  void twoChannelsAreNotMixed() {
    shop.says("ann", CELLAR, SUNDAYS);

    assertThat(text(shop.says("ann", LOBBY, "why?"))).startsWith(UNCLEAR);
  }

  @Test
  void aConversationIsForgottenAfterFifteenMinutes() {
    shop.says("ann", LOBBY, SUNDAYS);
    shop.clock.advance(Duration.ofMinutes(15));

    assertThat(text(shop.says("ann", LOBBY, "why?")))
        .startsWith("I do not know what that is about");
  }

  @Test
  void whatSomeoneInDangerWroteIsNotRemembered() {
    shop.says("ann", LOBBY, SUNDAYS);
    String before = text(shop.runs("ann", LOBBY, "why", Map.of()));
    shop.says("ann", LOBBY, "my child has swallowed a meeple");

    assertThat(text(shop.runs("ann", LOBBY, "why", Map.of()))).isEqualTo(before);
    assertThat(followUp()).contains(weekdays());
  }

  @Test
  void aFactLookedUpInBetweenDoesNotEndTheConversation() {
    shop.says("ann", LOBBY, SUNDAYS);
    shop.runs("fact");
    shop.says("ann", LOBBY, "\ud83d\ude00");
    shop.says("ann", LOBBY, "thanks a lot");

    assertThat(followUp()).contains(weekdays());
  }
}
