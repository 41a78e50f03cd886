package io.github.dorasan.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.community.AuditEntry;
import io.github.dorasan.community.AuditLog;
import io.github.dorasan.community.CommunityId;
import io.github.dorasan.community.learning.KeptQuestion;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Moderators who work at the same time, and what the log says of it. */
class TwoModeratorsTest {
  private static final CommunityId HOUSE = CommunityId.of(InMemoryPlatform.channel("ann"));
  private static final String UNICORNS = "Do unicorns like chess better than checkers?";
  private static final String PARROT = "Does my parrot sing at midnight under a full moon?";

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2024-05-02T10:00:00Z"));
  private final InMemoryDriver driver = new InMemoryDriver(InMemoryPlatform.ABLE);
  private final LearningShop shop = new LearningShop(driver.platform("ann"), now::get);
  private final Chat chat = new Chat(driver);

  TwoModeratorsTest() {
    driver.platform("mod").join(InMemoryPlatform.channel("mod"));
    driver.start(shop.bot());
  }

  private KeptQuestion kept(long number) {
    return shop.stores().learning().unanswered().find(HOUSE, number).orElseThrow();
  }

  private List<AuditEntry> log() {
    return shop.stores().auditLog().page(HOUSE, AuditLog.NEWEST, 99).stream()
        .map(AuditLog.Numbered::entry)
        .toList();
  }

  @Test
  void whatOneHasTaughtTheOtherCannotDismissFromAnOldList() {
    chat.user("ann").says(UNICORNS);
    chat.user("modb").uses("unanswered");
    chat.user("mod").uses("teach", "number", "1");
    chat.user("mod").fills("answer", "They prefer chess.");
    chat.user("mod").presses("Save");
    chat.user("modb").presses("Dismiss #1");
    chat.bot().replied("Somebody has dealt with this question meanwhile");
    assertThat(kept(1).status()).isEqualTo(KeptQuestion.Status.ANSWERED);
    assertThat(log()).extracting(AuditEntry::action).containsExactly("taught.add");
  }

  @Test
  void whatTwoCallNoSubjectIsLearntOnce() {
    chat.user("ann").says(UNICORNS);
    for (String moderator : List.of("mod", "modb")) {
      chat.user(moderator).uses("unanswered", "do", "gap", "number", "1");
    }
    chat.user("mod").fills("about", "animals");
    chat.user("modb").fills("about", "unicorns");
    chat.bot().replied("Somebody has dealt with this question meanwhile");
    assertThat(shop.stores().learning().gaps().all(HOUSE)).hasSize(1);
  }

  @Test
  void twoCannotMergeQuestionsAway() {
    chat.user("ann").says(UNICORNS);
    chat.user("ann").says(PARROT);
    chat.user("mod").uses("unanswered", "do", "merge", "number", "1", "into", "1");
    chat.bot().replied("no such");
    chat.user("mod").uses("unanswered", "do", "merge", "number", "1", "into", "2");
    chat.user("modb").uses("unanswered", "do", "merge", "number", "2", "into", "1");
    chat.bot().replied("Somebody has dealt with this question meanwhile");
    assertThat(kept(2).text()).contains("parrot");
  }

  @Test
  void theLogKeepsNoTextsOfMembers() {
    chat.user("ann").says(UNICORNS);
    chat.user("bea").says(PARROT);
    chat.user("mod").uses("unanswered", "do", "dismiss", "number", "1");
    chat.user("mod").uses("unanswered", "do", "gap", "number", "2");
    chat.user("mod").fills("about", "birds");
    chat.user("mod").uses("taught gap-undo", "number", "1");
    assertThat(log().toString()).doesNotContain("unicorns", "parrot");
    assertThat(log()).extracting(AuditEntry::subject).containsExactly("#1", "#1", "#1");
  }

  @Test
  void theLogSaysHowToTakeAChangeBack() {
    chat.user("ann").says(UNICORNS);
    chat.user("mod").uses("hide entry", "entry", "return-a-game", "reason", "wrong");
    chat.user("mod").uses("unanswered", "do", "gap", "number", "1");
    chat.user("mod").fills("about", "animals");
    chat.user("mod").uses("teach");
    chat.user("mod").fills("question", "Is there a chess night?", "answer", "On Mondays.");
    chat.user("mod").presses("Save");
    chat.user("mod").uses("quiet", "hours", "1");
    chat.user("mod").uses("audit");
    chat.bot()
        .replied("(undo: /quiet 0)")
        .containing("(undo: /taught undo 1)")
        .containing("(undo: /taught gap-undo 1)")
        .containing("(undo: /unhide return-a-game)");
    now.set(now.get().plusSeconds(60));
    chat.user("mod").uses("quiet", "hours", "0");
    chat.user("mod").uses("unhide", "id", "return-a-game");
    chat.user("mod").uses("taught gap-undo", "number", "1");
    chat.user("mod").uses("taught undo", "number", "1");
    chat.user("mod").uses("audit");
    chat.bot()
        .replied("(undo: /taught undo 1)")
        .notContaining("(undo: /unhide")
        .notContaining("(undo: /taught gap-undo")
        .notContaining("(undo: /quiet");
  }
}
