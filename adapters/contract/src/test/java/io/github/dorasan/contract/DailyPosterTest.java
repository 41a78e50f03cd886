package io.github.dorasan.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dorasan.community.CommunityId;
import io.github.dorasan.community.StoreException;
import io.github.dorasan.daily.DailyPoster;
import io.github.dorasan.daily.DailyRules;
import io.github.dorasan.daily.DailySchedule;
import io.github.dorasan.daily.Posting;
import io.github.dorasan.daily.Posting.State;
import io.github.dorasan.daily.StoredSchedule;
import io.github.dorasan.model.TopicId;
import io.github.dorasan.platform.ChannelRef;
import io.github.dorasan.platform.SendOutcome;
import io.github.dorasan.reply.Markup;
import io.github.dorasan.reply.Renderer;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A date's fact is posted once, or the moderators learn why not. */
class DailyPosterTest {
  private static final ChannelRef LOBBY = new ChannelRef("board", "shop", "lobby");
  private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final Instant DUE = Instant.parse("2026-03-02T09:00:00Z");

  private final InMemoryStores stores = new InMemoryStores();
  private final List<String> news = new ArrayList<>();
  private Instant now = START;
  private PostBoard board = new PostBoard("board", Duration.ZERO, () -> now);
  private DailyPoster poster = poster();

  /** What kills an instance in the middle of its work. */
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  private DailyPoster poster() {
    return new DailyPoster(
        stores.daily(),
        Map.of("board", board),
        _ -> ShopBot.knowledge(),
        ShopBot.WORDING,
        (_, _, reply) -> news.add(new Renderer(Markup.PLAIN).render(reply)),
        () -> now,
        DailyRules.DEFAULT);
  }

  private static StoredSchedule schedule(long version, Instant since, String... topics) {
    return new StoredSchedule(
        LOBBY,
        new DailySchedule(
            LocalTime.of(9, 0),
            ZoneId.of("UTC"),
            Set.of(DayOfWeek.values()),
            new TreeSet<>(List.of(topics).stream().map(TopicId::new).toList()),
            true,
            true),
        Optional.empty(),
        since,
        version);
  }

  @BeforeEach
  void schedule() {
    stores.daily().schedules().write(schedule(0, START));
  }

  private Optional<Instant> stepAt(Instant instant) {
    now = instant;
    return poster.step(LOBBY);
  }

  private State state(LocalDate date) {
    return stores.daily().ledger().find(LOBBY, date).orElseThrow().state();
  }

  private void tell() {
    poster.tellNews("board");
    poster.tellNews("board");
    poster.tellNews("other");
  }

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

  private String firstFact() {
    return poster.deck(CommunityId.of(LOBBY)).fit().getFirst().id().value();
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
            Map.of("board", board),
            _ -> {
              now = now.plusSeconds(16);
              return ShopBot.knowledge();
            },
            ShopBot.WORDING,
            (_, _, _) -> {},
            () -> now,
            DailyRules.DEFAULT);
    now = DUE;
    slow.step(LOBBY);
    assertThat(board.posts()).as("half of the lease was over").isEmpty();
    assertThat(state(DAY)).isEqualTo(State.RESERVED);
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
  void inDoubtAModeratorMayHaveItPostedAgain() {
    board.answer(new SendOutcome.Unknown("the connection broke"));
    stepAt(DUE);
    assertThat(poster.post(LOBBY, false).orElseThrow().state()).isEqualTo(State.UNKNOWN);
    assertThat(poster.post(LOBBY, true).orElseThrow().state()).isEqualTo(State.SENT);
    assertThat(poster.post(LOBBY, true).orElseThrow().state()).isEqualTo(State.SENT);
    assertThat(board.posts()).hasSize(1);
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
