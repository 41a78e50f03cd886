package io.github.dorasan.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.bot.Corrections;
import io.github.dorasan.community.CommunityId;
import io.github.dorasan.community.learning.SentAnswers;
import io.github.dorasan.platform.SendOutcome;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Answers whose entries change, by whatever way, are corrected for 30 days. */
class AnswerCorrectionsTest {
  private static final CommunityId HOUSE = CommunityId.of(InMemoryPlatform.channel("ann"));
  private static final String RETURN = "How do I return a game?";

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2024-05-02T10:00:00Z"));
  private InMemoryDriver driver = new InMemoryDriver(InMemoryPlatform.ABLE);
  private LearningShop shop = shop();
  private Chat chat = new Chat(driver);
  private Corrections corrections = shop.corrections();

  private LearningShop shop() {
    LearningShop opened = new LearningShop(driver.platform("ann"), now::get);
    driver.platform("mod").join(InMemoryPlatform.channel("mod"));
    driver.start(opened.bot());
    return opened;
  }

  private void wherePostsStay() {
    driver = new InMemoryDriver(InMemoryPlatform.PLAIN);
    shop = shop();
    chat = new Chat(driver);
    corrections = shop.corrections();
  }

  /** Someone changes the shop's folder, and the bot picks it up. */
  private void folderSays(String before, String after) {
    shop.knows(ShopKnowledge.loadWith(before, after));
  }

  private String post() {
    return driver
        .platform("ann")
        .sent()
        .message(
            shop.stores()
                .learning()
                .sentAnswers()
                .newest(InMemoryPlatform.channel("ann"))
                .orElseThrow())
        .map(Object::toString)
        .orElse("");
  }

  private void teach(String question, String answer) {
    chat.user("mod").uses("teach");
    chat.user("mod").fills("question", question, "answer", answer);
    chat.user("mod").presses("Save");
  }

  private void edit(String answer) {
    chat.user("mod").uses("taught edit", "number", "1");
    chat.user("mod").fills("answer", answer);
    chat.user("mod").presses("Save");
  }

  @Test
  void whatChangesInTheFolderIsCorrectedInItsPlace() {
    chat.user("ann").says(RETURN);
    corrections.look();
    assertThat(post()).contains("within 14 days").doesNotContain("Corrected");
    folderSays("within 14 days", "within 21 days");
    corrections.look();
    assertThat(post()).contains("Corrected on 2024-05-02:", "within 21 days");
    now.set(now.get().plus(Duration.ofDays(1)));
    corrections.look();
    shop.corrections().look();
    assertThat(post()).as("once").contains("Corrected on 2024-05-02:");
  }

  @Test
  void whatChangesWhileTheBotDoesNotRunIsCorrectedAfterwards() {
    chat.user("ann").says(RETURN);
    folderSays("within 14 days", "within 21 days");
    shop.corrections().look();
    assertThat(post()).contains("Corrected on 2024-05-02:", "within 21 days");
  }

  @Test
  void whatIsOlderThanThirtyDaysStays() {
    chat.user("ann").says(RETURN);
    now.set(now.get().plus(Duration.ofDays(31)));
    folderSays("within 14 days", "within 21 days");
    corrections.look();
    assertThat(post()).doesNotContain("Corrected");
  }

  @Test
  void anEntryThatOnlyGetsAnotherNameIsNoCorrection() {
    chat.user("ann").says(RETURN);
    folderSays("return-a-game", "give-a-game-back");
    corrections.look();
    assertThat(post()).contains("within 14 days").doesNotContain("Corrected");
  }

  @Test
  void aTaughtAnswerThatIsEditedIsCorrected() {
    teach("Is there a chess night?", "On Mondays.");
    chat.user("ann").says("Is there a chess night?");
    assertThat(post()).contains("On Mondays.");
    edit("On Fridays.");
    assertThat(post()).contains("Corrected on 2024-05-02:", "On Fridays.");
    chat.user("mod").uses("taught undo", "number", "1");
    assertThat(post()).contains("On Mondays.");
    chat.user("mod").uses("taught remove", "number", "1");
    assertThat(post()).contains("was taken back on 2024-05-02");
  }

  @Test
  void anAnswerThatTakesTheFoldersPlaceIsFollowedFromThenOn() {
    chat.user("ann").says(RETURN);
    teach(RETURN, "At the counter.");
    assertThat(post()).contains("Corrected on", "At the counter.");
    edit("At the door.");
    assertThat(post()).contains("At the door.").doesNotContain("At the counter.");
    chat.user("mod").uses("taught remove", "number", "1");
    assertThat(post()).contains("Corrected on", "within 14 days");
  }

  @Test
  void whatHeldUntilADayIsNotWrongAfterwards() {
    chat.user("mod").uses("teach");
    chat.user("mod")
        .fills("question", "Is there a chess night?", "answer", "On 3 May.", "until", "2024-05-03");
    chat.user("mod").presses("Save");
    chat.user("ann").says("Is there a chess night?");
    now.set(now.get().plus(Duration.ofDays(5)));
    chat.user("mod").uses("hide entry", "entry", "return-a-game", "reason", "wrong");
    shop.corrections().look();
    assertThat(post()).contains("On 3 May.").doesNotContain("taken back");
  }

  @Test
  void ofAnAnswerOfSeveralPartsOnlyTheChangedOneChanges() {
    chat.user("ann").says("How do I return a game? And when is game night?");
    List<SentAnswers.Sent> parts =
        shop.stores().learning().sentAnswers().since(HOUSE, LocalDate.EPOCH);
    assertThat(parts)
        .hasSize(2)
        .extracting(SentAnswers.Sent::message)
        .containsOnly(parts.getFirst().message());
    assertThat(post()).contains("within 14 days");
    String other =
        parts.stream()
            .map(part -> part.entry().value())
            .filter(id -> !id.equals("return-a-game"))
            .findFirst()
            .orElseThrow();
    chat.user("mod").uses("hide entry", "entry", other, "reason", "wrong");
    assertThat(post()).contains("Corrected on", "within 14 days").doesNotContain("taken back");
    chat.user("mod").uses("hide entry", "entry", "return-a-game", "reason", "wrong");
    assertThat(post()).contains("was taken back").doesNotContain("within 14 days");
  }

  @Test
  void whereThePlatformAsksToWaitItIsCorrectedLater() {
    chat.user("ann").says(RETURN);
    driver.platform("ann").sent().nextEdit(new SendOutcome.RateLimited(Duration.ofSeconds(30)));
    chat.user("mod").uses("hide entry", "entry", "return-a-game", "reason", "wrong");
    assertThat(post()).contains("within 14 days");
    corrections.look();
    assertThat(post()).contains("was taken back");
  }

  @Test
  void aChangedFolderIsNoFloodWherePostsStay() {
    wherePostsStay();
    for (String question :
        List.of(
            RETURN,
            RETURN,
            "When is game night?",
            "Where is the shop?",
            "How much is shipping?",
            "What does a day pass cost?")) {
      chat.user("ann").says(question);
    }
    int before = driver.shown("ann").size();
    for (SentAnswers.Sent sent :
        shop.stores().learning().sentAnswers().since(HOUSE, LocalDate.EPOCH)) {
      shop.stores().learning().sentAnswers().change(sent, "something else");
    }
    corrections.look();
    corrections.look();
    assertThat(driver.shown("ann")).hasSize(before + 3);
    assertThat(shop.stores().learning().sentAnswers().since(HOUSE, LocalDate.EPOCH)).isEmpty();
  }
}
