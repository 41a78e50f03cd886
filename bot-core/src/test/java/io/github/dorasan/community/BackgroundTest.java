package io.github.dorasan.community;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.community.StoreException.Kind;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class BackgroundTest {
  @Test
  void workThatFailsIsDoneAgain() throws InterruptedException {
    CountDownLatch done = new CountDownLatch(3);
    AtomicInteger times = new AtomicInteger();
    try (Background background = new Background()) {
      background.every(
          Duration.ofMillis(1),
          "Counting",
          () -> {
            done.countDown();
            switch (times.incrementAndGet()) {
              case 1 -> throw new StoreException(Kind.UNAVAILABLE, "gone");
              case 2 -> throw new IllegalStateException("broken");
              default -> {
                // Works again.
              }
            }
          });
      assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
    }
  }
}
