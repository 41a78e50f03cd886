package io.github.dorasan.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class LanesTest {
  private static final Duration LONG = Duration.ofSeconds(30);

  private final Lanes<Integer> lanes = new Lanes<>("test", 100, 50);
  private final CountDownLatch leave = new CountDownLatch(1);

  private void hold() {
    try {
      leave.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted while work was held", e);
    }
  }

  @Test
  void aLaneKeepsItsOrder() {
    List<Integer> done = new CopyOnWriteArrayList<>();
    for (int i = 0; i < 50; i++) {
      int number = i;
      assertThat(lanes.submit(7, () -> done.add(number))).isTrue();
    }
    assertThat(lanes.close(LONG)).isTrue();
    assertThat(done).containsExactlyElementsOf(IntStream.range(0, 50).boxed().toList());
  }

  @Test
  void oneLaneDoesNotWaitForAnother() throws InterruptedException {
    assertThat(lanes.submit(1, this::hold)).isTrue();
    CountDownLatch done = new CountDownLatch(1);
    assertThat(lanes.submit(2, done::countDown)).isTrue();
    done.await();
    leave.countDown();
    assertThat(lanes.close(LONG)).isTrue();
  }

  @Test
  void tooMuchIsRefused() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    assertThat(
            lanes.submit(
                1,
                () -> {
                  begun.countDown();
                  hold();
                }))
        .isTrue();
    begun.await();
    for (int i = 0; i < 50; i++) {
      assertThat(lanes.submit(1, this::hold)).isTrue();
    }
    assertThat(lanes.submit(1, this::hold)).as("too much for a lane").isFalse();
    for (int i = 0; i < 49; i++) {
      assertThat(lanes.submit(100 + i, this::hold)).isTrue();
    }
    assertThat(lanes.submit(1000, this::hold)).as("too much in all").isFalse();
    leave.countDown();
    assertThat(lanes.close(LONG)).isTrue();
  }

  @Test
  void whatFailsHoldsNothingUp() {
    List<Integer> done = new CopyOnWriteArrayList<>();
    assertThat(
            lanes.submit(
                1,
                () -> {
                  throw new IllegalStateException("meant to be seen in the log");
                }))
        .isTrue();
    assertThat(lanes.submit(1, () -> done.add(1))).isTrue();
    assertThat(lanes.close(LONG)).isTrue();
    assertThat(done).containsExactly(1);
  }

  @Test
  void afterClosingNothingIsTaken() {
    assertThat(lanes.submit(1, this::hold)).isTrue();
    assertThat(lanes.close(Duration.ZERO)).isFalse();
    assertThat(lanes.submit(2, this::hold)).isFalse();
    leave.countDown();
    assertThat(lanes.close(LONG)).isTrue();
  }
}
