package io.github.dorasan.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Condition;
import org.junit.jupiter.api.Test;

/** How fast messages follow one another, on a clock that only waiting moves. */
final class PaceTest {
  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  /** Waiting makes the time pass. */
  private static final class Waited implements Pace.Time {
    private long now;

    @Override
    public long nanos() {
      return now;
    }

    @Override
    public void pass(Condition changed, long nanos) {
      now += nanos;
    }
  }

  private final Waited time = new Waited();
  private final Pace pace = new Pace(Limits.TELEGRAM, time);

  private long at(Place place) throws InterruptedException {
    pace.await(place, Pace.Rank.ANSWER);
    return time.now;
  }

  @Test
  void aChatGetsOneASecond() throws InterruptedException {
    assertThat(at(Place.of(1))).isZero();
    assertThat(at(Place.of(2))).isZero();
    assertThat(at(Place.of(1))).isEqualTo(SECOND);
    assertThat(at(Place.of(1))).isEqualTo(2 * SECOND);
  }

  @Test
  void allTogetherGetThirtyASecond() throws InterruptedException {
    List<Long> times = new ArrayList<>();
    for (int i = 1; i <= 200; i++) {
      times.add(at(Place.of(i)));
    }
    for (int i = 30; i < times.size(); i++) {
      assertThat(times.get(i) - times.get(i - 30)).isGreaterThanOrEqualTo(SECOND);
    }
    assertThat(times.getLast()).isLessThan(8 * SECOND);
  }

  @Test
  void aGroupGetsTwentyAMinute() throws InterruptedException {
    List<Long> times = new ArrayList<>();
    for (int i = 0; i < 45; i++) {
      times.add(at(Place.of(-1)));
    }
    assertThat(times.get(19)).isEqualTo(19 * SECOND);
    assertThat(times.get(20)).isEqualTo(60 * SECOND);
    assertThat(times.get(40)).isEqualTo(120 * SECOND);
  }

  @Test
  void whatTelegramAsksForIsWaitedOut() throws InterruptedException {
    pace.hold(Place.of(1), Duration.ofSeconds(17));
    assertThat(at(Place.of(2))).isZero();
    assertThat(at(Place.of(1))).isEqualTo(17 * SECOND);
  }

  /** While an answer waits, its waiting lets a post try, which must wait longer than the answer. */
  @Test
  void aPostWaitsWhileAnAnswerDoes() throws InterruptedException {
    List<String> order = new CopyOnWriteArrayList<>();
    Pace real = new Pace(new Limits(1, Duration.ZERO, 1), Pace.REAL);
    real.await(Place.of(1), Pace.Rank.ANSWER);
    Thread answer = begin(real, Pace.Rank.ANSWER, order);
    while (!real.isAnswerWaiting()) {
      Thread.onSpinWait();
    }
    Thread post = begin(real, Pace.Rank.POST, order);
    answer.join();
    post.join();
    assertThat(order).containsExactly("ANSWER", "POST");
  }

  private static Thread begin(Pace pace, Pace.Rank rank, List<String> order) {
    return Thread.ofVirtual()
        .start(
            () -> {
              try {
                pace.await(Place.of(rank == Pace.Rank.ANSWER ? 10 : 11), rank);
                order.add(rank.name());
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
  }
}
