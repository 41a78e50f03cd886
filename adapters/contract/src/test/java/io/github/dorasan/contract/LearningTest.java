package io.github.dorasan.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.dorasan.bot.Expiries;
import io.github.dorasan.community.AuditEntry;
import io.github.dorasan.community.AuditLog;
import io.github.dorasan.community.CommunityId;
import io.github.dorasan.community.StoreException;
import io.github.dorasan.community.learning.Asker;
import io.github.dorasan.community.learning.KeptQuestion;
import io.github.dorasan.platform.Author;
import io.github.dorasan.platform.ChannelRef;
import io.github.dorasan.platform.Incoming;
import io.github.dorasan.platform.MessageRef;
import io.github.dorasan.platform.Setting;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a shop learns from its members, chat by chat. */
class LearningTest {
  private static final CommunityId HOUSE = CommunityId.of(InMemoryPlatform.channel("ann"));
  private static final String UNKNOWN = "Do unicorns like chess better than checkers?";

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2024-05-02T10:00:00Z"));
  private final InMemoryDriver driver = new InMemoryDriver(InMemoryPlatform.ABLE);
  private final LearningShop shop = new LearningShop(driver.platform("ann"), now::get);
  private final Chat chat = new Chat(driver);

  LearningTest() {
    driver.platform("mod").join(InMemoryPlatform.channel("mod"));
    driver.start(shop.bot());
  }

  @ParameterizedTest
  @MethodSource("io.github.dorasan.contract.LearningScenarios#all")
  void aScenarioGoesAsWritten(Scenario scenario) {
    scenario.playOn(chat);
    assertThat(driver.platform("ann").failures()).isEmpty();
  }

  private List<KeptQuestion> kept() {
    return shop.stores().learning().unanswered().all(HOUSE);
  }

  @Test
  void nothingIsKeptOfPrivateAndInlineUse() {
    for (Setting setting : List.of(Setting.PRIVATE, Setting.INLINE)) {
      driver
          .platform("ann")
          .hear(
              new Incoming.Asked(
                  InMemoryPlatform.channel("ann"),
                  new Author("ann", Author.Role.MEMBER),
                  setting,
                  UNKNOWN,
                  true,
                  Optional.of("m")));
    }
    assertThat(kept()).isEmpty();
    assertThat(shop.stores().learning().counts().since(HOUSE, LocalDate.EPOCH)).isEmpty();
  }

  @Test
  void whoIsForgottenIsToldOfVotesTextsAndLinks() {
    chat.user("ann").says("How do I return a game?");
    chat.user("ann").presses("Helpful");
    chat.user("ann").says(UNKNOWN);
    chat.user("ann").uses("forget-me");
    chat.bot().replied("one vote").containing("one text").containing("one link");
    assertThat(kept()).isEmpty();
    chat.user("ann").uses("forget-me");
    chat.bot().replied("no votes").containing("no texts").containing("no links");
  }

  @Test
  void peopleInDangerAreAnsweredAndNothingIsKept() {
    chat.user("mod").uses("quiet", "hours", "5");
    chat.user("ann").says("someone hurts me at home");
    assertThat(driver.shown("ann")).hasSize(1);
    assertThat(kept()).isEmpty();
  }

  @Test
  void whatPeopleInDangerWriteCannotBeTaughtAnotherAnswer() {
    chat.user("mod").uses("teach");
    chat.user("mod").fills("question", "I am afraid to go home tonight", "answer", "Play a game.");
    chat.bot().replied("Nothing was saved.");
    chat.user("ann").says("I am afraid to go home tonight");
    chat.bot().repliedTo("ann").containing("people can").notContaining("Play a game.");
  }

  @Test
  void aBurstOfOnePersonIsTakenBack() {
    for (String animal : List.of("Unicorns", "Griffins", "Gnomes", "Dwarfs", "Trolls", "Ghosts")) {
      chat.user("ann").says("Would " + animal + " rather juggle knives or torches at midnight?");
    }
    assertThat(kept()).isEmpty();
  }

  @Test
  void thePlaceOfAQuestionIsKeptAndItsAskersAreToldOnce() {
    chat.user("ann").says(UNKNOWN);
    chat.user("bea").says(UNKNOWN);
    assertThat(kept()).extracting(KeptQuestion::people).containsExactly(2);
    assertThat(shop.stores().learning().unanswered().askers(HOUSE, 1))
        .extracting(Asker::message)
        .allMatch(Optional::isPresent);
    chat.user("mod").uses("unanswered");
    chat.bot()
        .replied("Asked here:")
        .containing("https://memory.example/ann/")
        .containing("https://memory.example/bea/");
    chat.user("mod").uses("teach", "number", "1");
    chat.user("mod").fills("answer", "They prefer chess.");
    chat.user("mod").presses("Save");
    chat.user("mod").presses("Tell 2 people who wait");
    chat.bot().replied("2 people were told.");
    assertThat(driver.shown("ann").getLast().text())
        .contains("They prefer chess.")
        .contains("https://memory.example/ann/");
    assertThat(driver.shown("bea").getLast().text()).contains("They prefer chess.");
    int before = driver.shown("ann").size();
    chat.user("mod").presses("Tell 2 people who wait");
    chat.bot().replied("Nobody could be told.");
    assertThat(driver.shown("ann")).hasSize(before);
  }

  @Test
  void aWrongAnswerOpensOneCase() {
    for (String person : List.of("ann", "bea")) {
      chat.user(person).says("How do I return a game?");
      chat.user(person).presses("Not helpful");
      chat.user(person).presses("It is wrong");
    }
    assertThat(driver.shown("mod")).hasSize(1);
    assertThat(driver.shown("mod").getFirst().text()).contains("return-a-game");
    assertThat(kept()).extracting(KeptQuestion::people).containsExactly(2);
    chat.user("mod").presses("Hide it");
    chat.user("mod").fills("reason", "It is wrong");
    assertThat(shop.stores().learning().votes().openCases(HOUSE)).isEmpty();
  }

  @Test
  void postsOfAHiddenAnswerAreCorrected() {
    chat.user("ann").says("How do I return a game?");
    MessageRef post =
        shop.stores()
            .learning()
            .sentAnswers()
            .newest(InMemoryPlatform.channel("ann"))
            .orElseThrow();
    chat.user("mod").uses("hide entry", "entry", "return-a-game", "reason", "wrong");
    assertThat(driver.platform("ann").sent().message(post))
        .hasValueSatisfying(
            reply -> assertThat(reply.toString()).contains("was taken back on 2024-05-02"));
  }

  @Test
  void anAnswerThatHoldsNoMoreIsToldOfOnce() {
    chat.user("mod").uses("teach");
    chat.user("mod")
        .fills("question", "Is there a chess night?", "answer", "On 3 May.", "until", "2024-05-03");
    chat.user("mod").presses("Save");
    Expiries expiries = new Expiries(shop.parts());
    expiries.look();
    chat.user("ann").says("Is there a chess night?");
    chat.bot().replied("On 3 May.");
    int before = driver.shown("mod").size();
    now.set(Instant.parse("2024-05-04T00:00:00Z"));
    expiries.look();
    expiries.look();
    assertThat(driver.shown("mod")).hasSize(before + 1);
    assertThat(driver.shown("mod").getLast().text()).contains("held until 2024-05-03");
    chat.user("ann").says("Is there a chess night?");
    chat.bot().repliedTo("ann").notContaining("On 3 May.");
    chat.user("mod").uses("taught list");
    chat.bot().replied("It held until 2024-05-03");
  }

  @Test
  void everyChangeIsLogged() {
    chat.user("mod").uses("hide entry", "entry", "return-a-game", "reason", "wrong");
    chat.user("mod").uses("unhide", "id", "return-a-game");
    assertThat(shop.stores().auditLog().page(HOUSE, AuditLog.NEWEST, 10))
        .extracting(AuditLog.Numbered::entry)
        .extracting(AuditEntry::action, AuditEntry::subject, AuditEntry::actor)
        .containsExactly(
            tuple("unhide", "entry return-a-game", "mod"),
            tuple("hide", "entry return-a-game", "mod"));
  }

  @Test
  void whileTheStoresAreGoneQuestionsAreAnswered() {
    shop.stores().fail(StoreException.Kind.UNAVAILABLE);
    chat.user("ann").says("How do I return a game?");
    chat.bot().replied("within 14 days");
    chat.user("mod").uses("unanswered");
    chat.bot().replied("I cannot reach my database just now, so I cannot do that");
    shop.stores().recover();
    chat.user("mod").uses("unanswered");
    chat.bot().replied("Nobody has asked anything in vain.");
  }

  @Test
  void anothersPressGivesAViewOfOnesOwn() {
    chat.user("ann").says(UNKNOWN);
    chat.user("mod").uses("unanswered");
    String id =
        driver.platform("mod").action(InMemoryPlatform.channel("mod"), "Dismiss #1").orElseThrow();
    ChannelRef channel = InMemoryPlatform.channel("modea");
    driver
        .platform("modea")
        .hear(new Incoming.Pressed(channel, new Author("modea", Author.Role.MODERATOR), id));
    assertThat(driver.platform("modea").replies(channel).getLast().inPlace()).isFalse();
    chat.user("ben").says(UNKNOWN);
    chat.user("mod").uses("unanswered", "page", "9");
    chat.user("mod").presses("Dismiss #1");
    assertThat(driver.platform("mod").replies(InMemoryPlatform.channel("mod")).getLast().inPlace())
        .isTrue();
  }
}
