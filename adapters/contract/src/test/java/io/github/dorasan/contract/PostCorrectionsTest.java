package io.github.dorasan.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.community.CommunityId;
import io.github.dorasan.daily.DailyPoster;
import io.github.dorasan.daily.DailyRules;
import io.github.dorasan.daily.OwnFact;
import io.github.dorasan.daily.Posting;
import io.github.dorasan.knowledge.KnowledgeBase;
import io.github.dorasan.knowledge.Overlay;
import io.github.dorasan.model.TopicId;
import io.github.dorasan.platform.SendOutcome;
import io.github.dorasan.reply.Markup;
import io.github.dorasan.reply.Renderer;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A post whose fact changes, is hidden or goes away is corrected for 30 days. */
class PostCorrectionsTest extends PosterFixture {
  private static final CommunityId SHOP = CommunityId.of(LOBBY);

  private KnowledgeBase knowledge = ShopBot.knowledge();

  @Override
  DailyPoster poster() {
    return new DailyPoster(
        stores.daily(),
        platforms(),
        _ -> knowledge,
        _ -> ShopBot.WORDING,
        (_, _, _) -> {},
        () -> now,
        DailyRules.DEFAULT);
  }

  @BeforeEach
  void postOne() {
    board.allowEdits();
    own("Dice roll.");
    stores.daily().queue().add(LOBBY, "own.dice", Optional.empty(), true);
    stepAt(DUE);
    assertThat(post(0)).contains("Dice roll.");
  }

  private void own(String text) {
    stores
        .daily()
        .ownFacts()
        .put(new OwnFact(SHOP, "own.dice", text, "", "the keepers", START, true));
  }

  private String post(int number) {
    return new Renderer(Markup.PLAIN).render(board.posts().get(number).message().reply());
  }

  private void correct() {
    poster.correct("board", _ -> true);
    poster.correct("board", _ -> true);
    poster.correct("other", _ -> true);
  }

  @Test
  void whatHasNotChangedStays() {
    String before = post(0);
    correct();
    assertThat(post(0)).isEqualTo(before);
  }

  @Test
  void aChangedFactIsCorrectedInItsPlace() {
    own("Dice roll well.");
    correct();
    assertThat(board.posts()).hasSize(1);
    assertThat(post(0)).contains("Corrected on Monday, March 2, 2026:", "Dice roll well.");
    own("Dice roll badly.");
    correct();
    assertThat(post(0)).contains("Dice roll badly.");
    Posting posting = stores.daily().ledger().find(LOBBY, DAY).orElseThrow();
    assertThat(posting.state()).isEqualTo(Posting.State.SENT);
    assertThat(posting.text()).isEqualTo("Dice roll badly.");
  }

  @Test
  void aFactThatIsGoneIsTakenBackAndComesBack() {
    stores.daily().ownFacts().remove(SHOP, "own.dice");
    correct();
    assertThat(post(0)).contains("was taken back on Monday").doesNotContain("Dice");
    own("Dice roll.");
    correct();
    assertThat(post(0)).contains("Corrected on", "Dice roll.");
  }

  @Test
  void whereMessagesStayACorrectionFollowsOnce() {
    board = new PostBoard("board", Duration.ZERO, () -> now);
    poster = poster();
    own("Dice roll well.");
    correct();
    assertThat(board.posts()).hasSize(1);
    assertThat(post(0)).contains("Corrected on", "Dice roll well.");
  }

  @Test
  void aPlatformThatAsksToWaitIsTriedAgain() {
    own("Dice roll well.");
    board.answer(new SendOutcome.RateLimited(Duration.ofSeconds(3)));
    poster.correct("board", _ -> true);
    assertThat(post(0)).doesNotContain("Corrected");
    poster.correct("board", _ -> true);
    assertThat(post(0)).contains("Dice roll well.");
    assertThat(board.posts()).hasSize(1);
  }

  @Test
  void afterThirtyDaysItStays() {
    now = DUE.plus(Duration.ofDays(30)).plusSeconds(1);
    own("Dice roll well.");
    correct();
    assertThat(post(0)).doesNotContain("Corrected");
  }

  @Test
  void aHiddenTopicTakesItsPostsBack() {
    now = DUE.plus(Duration.ofDays(1));
    poster.step(LOBBY);
    assertThat(post(1)).contains("Fact of the day");
    Set<TopicId> all = ShopBot.knowledge().topics().keySet().stream().collect(Collectors.toSet());
    Overlay overlay = Overlay.empty("board/shop", "shop");
    for (TopicId topic : all) {
      overlay = overlay.hiding(topic);
    }
    knowledge = knowledge.overlaid(overlay);
    correct();
    assertThat(post(0)).contains("Dice roll.");
    assertThat(post(1)).contains("The fact of Tuesday, March 3, 2026 was taken back");
  }

  @Test
  void twoWhoKnowDifferentThingsDoNotGoOnForEver() {
    for (int i = 0; i < 20; i++) {
      own("Dice roll " + i + ".");
      correct();
    }
    assertThat(post(0)).contains("Dice roll 4.");
  }
}
