package io.github.dorasan.answering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dorasan.knowledge.Overlay;
import io.github.dorasan.model.Question;
import io.github.dorasan.retrieval.LuceneRetriever;
import io.github.dorasan.shop.Shop;
import io.github.dorasan.shop.Taught;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class CommunityEnginesTest {
  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
  private static final ZoneId LIMA = ZoneId.of("America/Lima");
  private static final Overlay GUILD = Taught.NOTHING.with(Taught.TOURNAMENT);

  private final AtomicInteger open = new AtomicInteger();
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-03-06T12:00:00Z"));
  private final LiveEngine live = opened();
  private final CommunityEngines engines = new CommunityEngines(live, now::get, 10);

  private LiveEngine opened() {
    LuceneRetriever retriever = retriever();
    return new LiveEngine(engine(retriever), () -> close(retriever));
  }

  private LuceneRetriever retriever() {
    open.incrementAndGet();
    return LuceneRetriever.inMemory(Shop.knowledge());
  }

  private void close(LuceneRetriever retriever) throws IOException {
    open.decrementAndGet();
    retriever.close();
  }

  private static AnswerEngine engine(LuceneRetriever retriever) {
    return new AnswerEngine(
        Shop.knowledge(), retriever, Calibration.LEXICAL, Thresholds.DEFAULT, 0);
  }

  private void replace() {
    LuceneRetriever retriever = retriever();
    live.replace(engine(retriever), () -> close(retriever));
  }

  private boolean answers(Overlay overlay, ZoneId zone) {
    try (LiveEngine.Lease lease = engines.lease(overlay, Thresholds.DEFAULT, zone)) {
      return lease.engine().answer(Question.of(Taught.TOURNAMENT.question())).answer().answers();
    }
  }

  private AnswerEngine lent(Overlay overlay, Thresholds thresholds) {
    try (LiveEngine.Lease lease = engines.lease(overlay, thresholds, SEOUL)) {
      return lease.engine();
    }
  }

  @Test
  void anEngineIsLaidOnceForARevision() {
    AnswerEngine first = lent(GUILD, Thresholds.DEFAULT);

    assertThat(lent(GUILD, Thresholds.DEFAULT)).isSameAs(first);
    assertThat(lent(GUILD.with(Taught.TOURNAMENT), Thresholds.DEFAULT)).isNotSameAs(first);
    assertThat(engines.laid()).isEqualTo(1);
  }

  @Test
  void aCommunityThatChangesNothingUsesTheSharedEngine() {
    try (LiveEngine.Lease shared = live.lease()) {
      assertThat(lent(Taught.NOTHING, Thresholds.DEFAULT)).isSameAs(shared.engine());
      assertThat(lent(Taught.NOTHING, Sureness.CAREFUL.thresholds())).isNotSameAs(shared.engine());
    }
    assertThat(engines.laid()).isEqualTo(1);
    lent(Taught.NOTHING, Thresholds.DEFAULT);
    assertThat(engines.laid()).isZero();
  }

  @Test
  void itIsLaidAnewForOtherThresholds() {
    assertThat(lent(GUILD, Sureness.BOLD.thresholds()).thresholds())
        .isEqualTo(Sureness.BOLD.thresholds());
    assertThat(lent(GUILD, Sureness.CAREFUL.thresholds()).thresholds())
        .isEqualTo(Sureness.CAREFUL.thresholds());
  }

  @Test
  void anAnswerExpiresWithItsLastDayInTheCommunitysZone() {
    Overlay today = Taught.NOTHING.with(Taught.until(Taught.TOURNAMENT, LocalDate.of(2026, 3, 6)));
    assertThat(answers(today, SEOUL)).isTrue();
    assertThat(answers(today, LIMA)).isTrue();

    now.set(Instant.parse("2026-03-06T15:00:00Z"));
    assertThat(answers(today, SEOUL)).as("midnight").isFalse();
    assertThat(answers(today, LIMA)).isTrue();

    now.set(Instant.parse("2026-03-06T14:59:59Z"));
    assertThat(answers(today, SEOUL)).as("a clock set back").isTrue();
  }

  @Test
  void itIsLaidOverAKnowledgeThatReplacesTheOld() {
    AnswerEngine before = lent(GUILD, Thresholds.DEFAULT);
    lent(Taught.NOTHING, Sureness.BOLD.thresholds());
    replace();

    assertThat(answers(GUILD, SEOUL)).isTrue();
    assertThat(lent(GUILD, Thresholds.DEFAULT)).isNotSameAs(before);
    assertThat(open).hasValue(1);
  }

  @Test
  void whatIsBorrowedStaysOpenUntilItIsGivenBack() {
    LiveEngine.Lease lease = engines.lease(GUILD, Thresholds.DEFAULT, SEOUL);
    replace();
    assertThat(open).hasValue(2);
    assertThat(lease.engine().answer(Question.of("tournament date please")).answer().answers())
        .isTrue();

    lease.close();
    lease.close();
    assertThat(open).hasValue(1);
  }

  @Test
  void onlySoManyAreKept() {
    for (int i = 0; i < 30; i++) {
      Overlay other =
          new Overlay(
              "community" + i, "C", 1, List.of(Taught.TOURNAMENT), List.of(), Set.of(), Set.of());
      assertThat(answers(other, SEOUL)).isTrue();
    }
    assertThat(engines.laid()).isLessThanOrEqualTo(10);
  }

  @Test
  void nothingIsLentOnceTheLiveEngineIsClosed() {
    assertThat(answers(GUILD, SEOUL)).isTrue();
    live.close();

    assertThat(open).hasValue(0);
    assertThatThrownBy(() -> engines.lease(GUILD, Thresholds.DEFAULT, SEOUL))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void noQuestionIsLostWhileTheKnowledgeIsReplaced()
      throws InterruptedException, ExecutionException {
    AtomicBoolean over = new AtomicBoolean();
    List<Future<Integer>> people = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
      for (int i = 0; i < 3; i++) {
        people.add(threads.submit(() -> askUntil(over)));
      }
      for (int swap = 0; swap < 20; swap++) {
        replace();
      }
      over.set(true);
      for (Future<Integer> person : people) {
        assertThat(person.get()).isPositive();
      }
    }
    assertThat(open).as("indexes left open").hasValue(1);
  }

  private int askUntil(AtomicBoolean over) {
    int asked = 0;
    do {
      assertThat(answers(GUILD, SEOUL)).isTrue();
      asked++;
    } while (!over.get());
    return asked;
  }
}
