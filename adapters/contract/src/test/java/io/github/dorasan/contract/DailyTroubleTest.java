package io.github.dorasan.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dorasan.community.StoreException;
import io.github.dorasan.daily.DailyPoster;
import io.github.dorasan.daily.DailyRules;
import io.github.dorasan.daily.Posting;
import io.github.dorasan.daily.Posting.State;
import io.github.dorasan.platform.SendOutcome;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever goes wrong, a fact is posted at most once, or the moderators learn why not. */
class DailyTroubleTest extends PosterFixture {
  @Test
  void aRefusalPausesAndIsTold() {
    board.shut(LOBBY);
    assertThat(stepAt(DUE)).isEmpty();
    tell();
    assertThat(news).singleElement().asString().contains("may not write here", "/daily resume");
    board.open(LOBBY);
    assertThat(stepAt(DUE.plus(Duration.ofDays(3)))).isEmpty();
    assertThat(board.posts()).isEmpty();
    assertThat(poster.agenda()).isEmpty();
  }

  @Test
  void aRateLimitIsRetriedWithinTheDay() {
    board.answer(new SendOutcome.RateLimited(Duration.ofMinutes(10)));
    assertThat(stepAt(DUE)).hasValue(DUE.plus(Duration.ofMinutes(10)));
    assertThat(stepAt(DUE.plusSeconds(60))).hasValue(DUE.plus(Duration.ofMinutes(10)));
    assertThat(board.posts()).isEmpty();
    stepAt(DUE.plus(Duration.ofHours(5)));
    assertThat(board.posts()).hasSize(1);
    assertThat(state(DAY)).isEqualTo(State.SENT);
  }

  @Test
  void aRateLimitThatOutlastsTheDayIsTold() {
    stores.daily().queue().add(LOBBY, firstFact(), Optional.empty(), false);
    board.answer(new SendOutcome.RateLimited(Duration.ofHours(20)));
    stepAt(DUE);
    assertThat(state(DAY)).isEqualTo(State.LIMITED);
    assertThat(stores.daily().queue().of(LOBBY)).as("it goes back into the queue").hasSize(1);
    tell();
    assertThat(news).hasSize(1);
  }

  @Test
  void anUnknownOutcomeIsToldAndNotRepeated() {
    board.answer(new SendOutcome.Unknown("the connection broke"));
    stepAt(DUE);
    stepAt(DUE.plusSeconds(600));
    assertThat(board.posts()).isEmpty();
    assertThat(state(DAY)).isEqualTo(State.UNKNOWN);
    tell();
    assertThat(news).singleElement().asString().contains("I cannot tell");
  }

  @Test
  void anUnknownOutcomeIsRepeatedWhereRepeatsAreToldApart() {
    board = new PostBoard("board", Duration.ofMinutes(3), () -> now);
    poster = poster();
    board.after(
        _ -> {
          throw new IllegalStateException("the connection broke");
        });
    assertThat(stepAt(DUE)).hasValue(DUE.plusSeconds(5));
    assertThat(board.posts()).as("it is there, but nobody knows").hasSize(1);
    board.after(PostBoard.NOTHING);
    stepAt(DUE.plusSeconds(5));
    assertThat(board.posts()).hasSize(1);
    assertThat(state(DAY)).isEqualTo(State.SENT);
    tell();
    assertThat(news).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("laterOutcomes")
  void whatMayHaveBeenSentStaysInDoubtWhateverBecomesOfTheRepeat(SendOutcome repeat) {
    board = new PostBoard("board", Duration.ofMinutes(3), () -> now);
    poster = poster();
    board.after(
        _ -> {
          throw new IllegalStateException("the connection broke");
        });
    stepAt(DUE);
    assertThat(board.posts()).as("it is there, but nobody knows").hasSize(1);
    board.after(PostBoard.NOTHING);
    board.answer(repeat);
    stepAt(DUE.plusSeconds(5));
    stepAt(DUE.plusSeconds(70));
    stepAt(DUE.plus(Duration.ofHours(2)));
    assertThat(board.posts()).hasSize(1);
    assertThat(state(DAY)).isIn(State.SENT, State.UNKNOWN);
    assertThat(poster.post(LOBBY, false)).map(Posting::state).hasValue(state(DAY));
    assertThat(board.posts()).as("nor by hand, unless over doubts").hasSize(1);
  }

  private static List<SendOutcome> laterOutcomes() {
    return List.of(
        new SendOutcome.RateLimited(Duration.ofMinutes(1)),
        new SendOutcome.RateLimited(Duration.ofMinutes(10)),
        new SendOutcome.RateLimited(Duration.ofDays(2)),
        new SendOutcome.Refused("the bot may not write here"));
  }

  @Test
  void afterTheTimeForRepeatsItIsTold() {
    board = new PostBoard("board", Duration.ofMinutes(3), () -> now);
    poster = poster();
    board.answer(new SendOutcome.Unknown("the connection broke"));
    stepAt(DUE);
    stepAt(DUE.plus(Duration.ofMinutes(3)));
    assertThat(board.posts()).isEmpty();
    assertThat(state(DAY)).isEqualTo(State.UNKNOWN);
  }

  @Test
  void whatADeadInstanceHadReservedIsUnknown() {
    board.before(
        _ -> {
          throw new Killed();
        });
    assertThatThrownBy(() -> stepAt(DUE)).isInstanceOf(Killed.class);
    board.before(PostBoard.NOTHING);
    poster = poster();
    assertThat(stepAt(DUE.plusSeconds(29))).hasValue(DUE.plusSeconds(30));
    assertThat(state(DAY)).isEqualTo(State.RESERVED);
    stepAt(DUE.plusSeconds(30));
    assertThat(state(DAY)).isEqualTo(State.UNKNOWN);
    assertThat(board.posts()).isEmpty();
  }

  @Test
  void whatADeadInstanceHadReservedIsSentWhereRepeatsAreToldApart() {
    board = new PostBoard("board", Duration.ofMinutes(3), () -> now);
    poster = poster();
    board.after(
        _ -> {
          throw new Killed();
        });
    assertThatThrownBy(() -> stepAt(DUE)).isInstanceOf(Killed.class);
    board.after(PostBoard.NOTHING);
    poster = poster();
    stepAt(DUE.plusSeconds(30));
    assertThat(state(DAY)).isEqualTo(State.SENT);
    assertThat(board.posts()).hasSize(1);
  }

  @Test
  void aDatabaseThatGoesAwayAfterSendingLeadsToNoSecondPost() {
    board.after(_ -> stores.fail(StoreException.Kind.UNAVAILABLE));
    assertThatThrownBy(() -> stepAt(DUE)).isInstanceOf(StoreException.class);
    board.after(PostBoard.NOTHING);
    assertThatThrownBy(() -> stepAt(DUE.plusSeconds(10))).isInstanceOf(StoreException.class);
    stores.recover();
    stepAt(DUE.plusSeconds(600));
    assertThat(board.posts()).hasSize(1);
    assertThat(state(DAY)).as("the instance remembers what it sent").isEqualTo(State.SENT);
  }

  @Test
  void aDatabaseThatIsAwayWhenItIsTimeDelaysThePost() {
    stores.fail(StoreException.Kind.UNAVAILABLE);
    assertThatThrownBy(() -> stepAt(DUE)).isInstanceOf(StoreException.class);
    stores.recover();
    stepAt(DUE.plusSeconds(600));
    assertThat(board.posts()).hasSize(1);
  }

  @Test
  void aSlowInstanceDoesNotSendWhatOthersMayHaveTakenUp() {
    DailyPoster slow =
        new DailyPoster(
            stores.daily(),
            platforms(),
            _ -> {
              now = now.plusSeconds(16);
              return ShopBot.knowledge();
            },
            _ -> ShopBot.WORDING,
            (_, _, _) -> {},
            () -> now,
            DailyRules.DEFAULT);
    now = DUE;
    slow.step(LOBBY);
    assertThat(board.posts()).as("half of the lease was over").isEmpty();
    assertThat(state(DAY)).isEqualTo(State.RESERVED);
  }

  @Test
  void inDoubtAModeratorMayHaveItPostedAgain() {
    board.answer(new SendOutcome.Unknown("the connection broke"));
    stepAt(DUE);
    assertThat(poster.post(LOBBY, false).orElseThrow().state()).isEqualTo(State.UNKNOWN);
    assertThat(poster.post(LOBBY, true).orElseThrow().state()).isEqualTo(State.SENT);
    assertThat(poster.post(LOBBY, true).orElseThrow().state()).isEqualTo(State.SENT);
    assertThat(board.posts()).hasSize(1);
  }

  @Test
  void whereModeratorsWantQuietADateIsLeftOut() {
    boolean[] quiet = {true};
    poster =
        new DailyPoster(
            stores.daily(),
            platforms(),
            _ -> ShopBot.knowledge(),
            _ -> ShopBot.WORDING,
            (_, _, reply) -> news.add(reply.toString()),
            () -> now,
            DailyRules.of(_ -> Duration.ofHours(3), _ -> quiet[0]));
    assertThat(stepAt(DUE)).hasValue(DUE.plus(Duration.ofDays(1)));
    assertThat(state(DAY)).isEqualTo(State.SKIPPED);
    quiet[0] = false;
    stepAt(DUE.plusSeconds(60));
    assertThat(board.posts()).isEmpty();
    tell();
    assertThat(news).as("they wanted it so").isEmpty();
    stepAt(DUE.plus(Duration.ofDays(1)));
    assertThat(board.posts()).hasSize(1);
  }
}
