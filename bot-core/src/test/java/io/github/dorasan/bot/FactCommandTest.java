package io.github.dorasan.bot;

import static io.github.dorasan.bot.ShopBot.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.model.Fact;
import io.github.dorasan.reply.Reply;
import io.github.dorasan.shop.Shop;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FactCommandTest {
  private static final List<String> SENSITIVE =
      Shop.knowledge().facts().values().stream()
          .filter(fact -> fact.sensitivity() != Fact.Sensitivity.NONE)
          .map(Fact::text)
          .toList();

  private final ShopBot shop = new ShopBot();

  private String about(String typed) {
    return text(shop.runs("fact", "about", typed));
  }

  @Test
  void aFactIsShownByItsId() {
    assertThat(about("hours-sunday"))
        .startsWith("On Sundays the shop is open from noon to 18:00.\n\nSources: ")
        .endsWith("[hours-sunday]");
    assertThat(about("  hours-sunday ")).isEqualTo(about("hours-sunday"));
  }

  @Test
  void aFactThatNeedsCareIsShownByItsIdAlone() {
    assertThat(about("house-cat-dice"))
        .startsWith("Content note: this answer speaks of death.\n\nThe shop cat");
  }

  @ParameterizedTest
  @ValueSource(strings = {"hours", "Opening hours", "OPENING TIMES", "open"})
  void aTopicShowsOneOfItsFacts(String topic) {
    assertThat(about(topic)).containsPattern("\\[hours-(sunday|weekdays|weekdays-board)]$");
  }

  @Test
  void aTopicWhoseFactsAllNeedCareShowsNone() {
    Reply reply = shop.runs("fact", "about", "house");

    assertThat(text(reply))
        .isEqualTo("There is no fact that I could show without being asked for it by name.");
    assertThat(reply.discreet()).isTrue();
    assertThat(shop.presses("fact:house")).isEqualTo(reply);
  }

  @Test
  void withoutATopicAnyFactIsShown() {
    Set<String> shown = new TreeSet<>();
    for (int i = 0; i < 500; i++) {
      shown.add(text(shop.runs("fact")));
    }

    assertThat(shown).hasSize(7);
  }

  @Test
  void aButtonShowsAnotherFactOfTheTopic() {
    Reply reply = shop.runs("fact", "about", "hours");

    assertThat(reply.actions())
        .singleElement()
        .satisfies(
            action -> {
              assertThat(action.typed()).isEqualTo("/fact hours");
              assertThat(text(shop.presses(action.id()))).contains("[hours-");
            });
  }

  @Test
  void factsThatNeedCareAreNeverShownUnasked() {
    List<String> asked = List.of("", "house", "cat", "about us", "hours", "d", "robber", "died");
    for (int i = 0; i < 500; i++) {
      String about = asked.get(i % asked.size());
      String shown = ShopBot.everything(shop.runs("fact", "about", about));
      assertThat(SENSITIVE).noneMatch(shown::contains);
      assertThat(ShopBot.everything(shop.presses("fact:" + about)))
          .satisfies(text -> assertThat(SENSITIVE).noneMatch(text::contains));
      assertThat(shop.complete("fact", "about", about, 25))
          .allSatisfy(choice -> assertThat(SENSITIVE).doesNotContain(choice.label()));
    }
  }

  @Test
  void theSameSeedMakesTheSameChoices() {
    assertThat(choices(new ShopBot(7))).isEqualTo(choices(new ShopBot(7)));
    assertThat(choices(new ShopBot(7))).isNotEqualTo(choices(new ShopBot(8)));
  }

  private static List<String> choices(ShopBot shop) {
    return IntStream.range(0, 20).mapToObj(i -> text(shop.runs("fact"))).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "tabels, /fact tables",
    "hours-sundy, /fact hours-sunday",
    "founder, /fact house-founder",
    "fortnight, /fact returns-fortnight",
    "player, /fact tables-price"
  })
  void whatIsNearIsOffered(String typed, String near) {
    Reply reply = shop.runs("fact", "about", typed);

    assertThat(text(reply))
        .startsWith("I know no fact or topic by that name.\n\nNear to it are:\n\n- ")
        .contains(near);
    assertThat(reply.discreet()).isTrue();
  }

  @Test
  void noMoreThanFiveAreOffered() {
    assertThat(about("shop").lines().filter(line -> line.startsWith("- "))).hasSize(4);
    assertThat(about("h").lines().filter(line -> line.startsWith("- "))).hasSize(5);
  }

  @Test
  void whereNothingIsNearNothingIsOffered() {
    assertThat(about("xyzzy")).isEqualTo("I know no fact or topic by that name.");
  }
}
