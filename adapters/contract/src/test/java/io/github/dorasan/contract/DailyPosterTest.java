package io.github.dorasan.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.daily.DailyRules;
import io.github.dorasan.daily.Posting;
import io.github.dorasan.daily.Posting.State;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A fact is posted when it is due, once, and as it was planned. */
class DailyPosterTest extends PosterFixture {
  @Test
  void postsWhenItIsTimeAndOnce() {
    assertThat(poster.agenda()).isEqualTo(Map.of(LOBBY, DUE));
    assertThat(stepAt(DUE.minusMillis(1))).hasValue(DUE);
    assertThat(board.posts()).isEmpty();
    assertThat(stepAt(DUE)).hasValue(DUE.plus(Duration.ofDays(1)));
    assertThat(stepAt(DUE)).hasValue(DUE.plus(Duration.ofDays(1)));
    assertThat(board.posts()).hasSize(1);
    Posting posting = stores.daily().ledger().find(LOBBY, DAY).orElseThrow();
    assertThat(posting.state()).isEqualTo(State.SENT);
    assertThat(posting.message()).hasValue("p0");
    assertThat(board.posts().getFirst().message().quiet()).isTrue();
    assertThat(board.posts().getFirst().message().pinned()).isTrue();
    tell();
    assertThat(news).isEmpty();
  }

  @Test
  void isPublishedWhereTheCommunityWantsIt() {
    stepAt(DUE);
    poster = poster(DailyRules.DEFAULT.publishing(LOBBY::equals));
    stepAt(DUE.plus(Duration.ofDays(1)));
    assertThat(board.posts())
        .extracting(post -> post.message().published())
        .containsExactly(false, true);
  }

  @Test
  void isLateUpToThreeHoursAndThenLeavesTheDateOut() {
    stepAt(DUE.plus(Duration.ofHours(3)));
    assertThat(board.posts()).as("three hours late").hasSize(1);
    stepAt(DUE.plus(Duration.ofDays(4)).plus(Duration.ofHours(4)));
    assertThat(board.posts()).as("four days later: no flood").hasSize(1);
    for (int day = 1; day <= 4; day++) {
      assertThat(state(DAY.plusDays(day))).isEqualTo(State.LATE);
    }
    tell();
    assertThat(news).hasSize(4).first().asString().contains("Tuesday, March 3, 2026");
  }

  @Test
  void ofSeveralDatesOnlyTheLastIsPosted() {
    stepAt(DUE.plus(Duration.ofDays(2)));
    assertThat(board.posts()).hasSize(1);
    assertThat(state(DAY)).isEqualTo(State.LATE);
    assertThat(state(DAY.plusDays(2))).isEqualTo(State.SENT);
  }

  @Test
  void aClockThatWasSetBackDoesNotSilence() {
    stepAt(DUE.plus(Duration.ofDays(400)));
    int before = board.posts().size();
    assertThat(stepAt(DUE.plus(Duration.ofDays(401)))).isPresent();
    stepAt(DUE);
    assertThat(board.posts()).hasSize(before + 1);
    assertThat(stepAt(DUE.plusSeconds(1))).hasValue(DUE.plus(Duration.ofDays(1)));
    stepAt(DUE.plus(Duration.ofDays(1)));
    assertThat(state(DAY.plusDays(1))).isEqualTo(State.SENT);
  }

  @Test
  void topicsWithoutAFactAreTold() {
    stores.daily().schedules().write(schedule(1, START, "no-such-topic"));
    stepAt(DUE);
    assertThat(state(DAY)).isEqualTo(State.EMPTY);
    tell();
    assertThat(news).singleElement().asString().contains("/daily set");
  }

  @Test
  void aModeratorMayPostNowButNotTwice() {
    now = START;
    assertThat(poster.post(LOBBY, false).orElseThrow().state()).isEqualTo(State.SENT);
    assertThat(poster.post(LOBBY, false).orElseThrow().date()).isEqualTo(DAY.minusDays(1));
    assertThat(board.posts()).hasSize(1);
    stepAt(DUE);
    assertThat(board.posts()).hasSize(2);
  }

  @Test
  void whatIsPlannedIsWhatIsPosted() {
    List<String> planned =
        poster.plan(stores.daily().schedules().find(LOBBY).orElseThrow(), 12).stream()
            .map(date -> date.pick().orElseThrow().item().id())
            .toList();
    for (int day = 0; day < 12; day++) {
      stepAt(DUE.plus(Duration.ofDays(day)));
    }
    assertThat(stores.daily().ledger().history(LOBBY, DAY.plusDays(12), 12).reversed())
        .extracting(Posting::fact)
        .isEqualTo(planned);
  }
}
