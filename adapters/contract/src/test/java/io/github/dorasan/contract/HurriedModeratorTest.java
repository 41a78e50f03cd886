package io.github.dorasan.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.community.CommunityId;
import io.github.dorasan.community.StoreException;
import io.github.dorasan.community.learning.TaughtVersion;
import io.github.dorasan.platform.Author;
import io.github.dorasan.platform.ChannelRef;
import io.github.dorasan.platform.Incoming;
import io.github.dorasan.platform.Setting;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What goes wrong in the midst of what a moderator does. */
class HurriedModeratorTest {
  private static final CommunityId HOUSE = CommunityId.of(InMemoryPlatform.channel("ann"));
  private static final String UNICORNS = "Do unicorns like chess better than checkers?";
  private static final String GONE = "I cannot reach my database just now";

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2024-05-02T10:00:00Z"));
  private final InMemoryDriver driver = new InMemoryDriver(InMemoryPlatform.ABLE);
  private final LearningShop shop = new LearningShop(driver.platform("ann"), now::get);
  private final Chat chat = new Chat(driver);

  HurriedModeratorTest() {
    driver.platform("mod").join(InMemoryPlatform.channel("mod"));
    driver.start(shop.bot());
  }

  @AfterEach
  void nothingFails() {
    for (String person : List.of("ann", "mod")) {
      assertThat(driver.platform(person).failures()).isEmpty();
    }
  }

  private List<String> taught() {
    return shop.stores().learning().taught().current(HOUSE).stream()
        .map(TaughtVersion::answer)
        .map(answer -> answer.question() + " " + answer.answer())
        .toList();
  }

  @Test
  void aDatabaseThatIsGoneInTheMidstOfTeachingCostsOnlyTheStep() {
    chat.user("ann").says(UNICORNS);
    chat.user("mod").uses("teach", "number", "1");
    shop.stores().fail(StoreException.Kind.UNAVAILABLE);
    chat.user("mod").fills("answer", "They prefer chess.");
    chat.bot().replied(GONE);
    shop.stores().recover();
    chat.user("mod").uses("teach", "number", "1");
    chat.user("mod").fills("answer", "They prefer chess.");
    shop.stores().fail(StoreException.Kind.UNAVAILABLE);
    chat.user("mod").presses("Save");
    chat.bot().replied(GONE);
    shop.stores().recover();
    assertThat(taught()).isEmpty();
    chat.user("mod").presses("Save");
    assertThat(taught()).containsExactly(UNICORNS + " They prefer chess.");
    chat.user("mod").presses("Save");
    assertThat(taught()).as("a button that was pressed before").hasSize(1);
  }

  @Test
  void whoIsForgottenWhileTheirQuestionIsBeingTaughtStaysForgotten() {
    chat.user("ann").says(UNICORNS);
    chat.user("mod").uses("teach", "number", "1");
    chat.user("ann").uses("forget-me");
    chat.user("mod").fills("question", "Which game do unicorns like?", "answer", "Chess.");
    chat.user("mod").presses("Save");
    assertThat(taught()).containsExactly("Which game do unicorns like? Chess.");
    assertThat(shop.stores().learning().unanswered().all(HOUSE)).isEmpty();
    assertThat(driver.platform("mod").action(InMemoryPlatform.channel("mod"), "Tell one"))
        .isEmpty();
  }

  @Test
  void aListThatIsMonthsOldDoesNoHarm() {
    chat.user("ann").says(UNICORNS);
    chat.user("mod").uses("unanswered");
    String dismiss =
        driver.platform("mod").action(InMemoryPlatform.channel("mod"), "Dismiss #1").orElseThrow();
    now.set(now.get().plus(Duration.ofDays(120)));
    shop.parts().services().retention().run();
    assertThat(shop.stores().learning().unanswered().all(HOUSE)).isEmpty();
    press(dismiss);
    assertThat(driver.shown("mod").getLast().text()).contains("button is from an older message");
  }

  private void press(String id) {
    driver
        .platform("mod")
        .hear(
            new Incoming.Pressed(
                InMemoryPlatform.channel("mod"), new Author("mod", Author.Role.MODERATOR), id));
  }

  @Test
  void aQuestionThatStandsAlreadyIsNotTaughtTwice() {
    for (String moderator : List.of("mod", "modb")) {
      chat.user(moderator).uses("teach");
      chat.user(moderator).fills("question", "Is there a chess night?", "answer", "On Mondays.");
    }
    chat.user("mod").presses("Save");
    chat.user("modb").presses("Save");
    chat.bot().replied("#1 answers this very question already").containing("On Mondays.");
    assertThat(taught()).hasSize(1);
    chat.user("modb").presses("Edit #1");
    chat.user("modb").fills("answer", "On Fridays.");
    chat.user("modb").presses("Save");
    assertThat(taught()).containsExactly("Is there a chess night? On Fridays.");
  }

  private String asked(ChannelRef channel, Setting setting) {
    Incoming.Asked asked =
        new Incoming.Asked(
            channel,
            new Author("ann", Author.Role.MEMBER),
            setting,
            "Is there a chess night?",
            true,
            Optional.empty());
    return shop.bot().handle(asked).map(Object::toString).orElse("");
  }

  @Test
  void whatIsTaughtIsAnsweredInItsCommunityAlone() {
    chat.user("mod").uses("teach");
    chat.user("mod").fills("question", "Is there a chess night?", "answer", "On Mondays.");
    chat.user("mod").presses("Save");
    ChannelRef here = InMemoryPlatform.channel("ann");
    ChannelRef elsewhere = new ChannelRef(here.platform(), "another house", "lobby");
    assertThat(asked(here, Setting.COMMUNITY)).contains("On Mondays.");
    assertThat(asked(elsewhere, Setting.COMMUNITY)).doesNotContain("On Mondays.");
    assertThat(asked(here, Setting.PRIVATE)).doesNotContain("On Mondays.");
    assertThat(asked(here, Setting.INLINE)).doesNotContain("On Mondays.");
  }
}
