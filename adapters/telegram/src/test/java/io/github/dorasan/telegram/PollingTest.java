package io.github.dorasan.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.telegram.loopback.Json;
import io.github.dorasan.telegram.loopback.LoopbackTelegram;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Asking for what is new goes on, whatever hangs, on a clock that the test moves. */
@Timeout(60)
final class PollingTest {
  private final LoopbackTelegram telegram = new LoopbackTelegram();
  private final TelegramToken token = new TelegramToken(LoopbackTelegram.TOKEN);
  private final Api api =
      new Api(
          new TelegramSettings(
              token, Optional.of(telegram.apiUrl()), Optional.empty(), TelegramDriver.HASTE));

  /** The number of the first update. */
  private static final int FIRST = 50_000;

  private final Intake intake = new Intake();
  private final AtomicLong nanos = new AtomicLong();
  private final BlockingQueue<Integer> taken = new LinkedBlockingQueue<>();
  private final Polling polling =
      new Polling(api, token, intake, update -> taken.add(update.getUpdateId()), nanos::get);

  @AfterEach
  void close() {
    polling.stop();
    api.close();
    telegram.close();
  }

  @Test
  void aPollThatHangsIsFoundAndRenewed() throws Exception {
    CountDownLatch hangs = new CountDownLatch(1);
    CountDownLatch released = new CountDownLatch(1);
    AtomicInteger polls = new AtomicInteger();
    telegram.watch(
        call -> {
          if (call.is("getUpdates") && polls.incrementAndGet() == 1) {
            hangs.countDown();
            hold(released);
          }
        });
    polling.start();
    hangs.await();
    telegram.happens(Json.object());
    nanos.addAndGet(Polling.SILENCE.toNanos() - 1);
    polling.look();
    assertThat(polling.isUp()).isTrue();
    assertThat(polls).hasValue(1);
    nanos.addAndGet(1);
    assertThat(polling.isUp()).isFalse();
    polling.look();
    assertThat(taken.take()).isPositive();
    assertThat(polling.isUp()).isTrue();
    released.countDown();
  }

  private static void hold(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void oneBusyChatKeepsNobodyWaiting() throws Exception {
    // Nothing is ever done here: a hundred wait, and after a while the next one comes all the same.
    for (int i = 0; i < 101; i++) {
      telegram.happens(Json.object());
    }
    Polling stuck =
        new Polling(
            api,
            token,
            intake,
            update -> {
              if (intake.take(update.getUpdateId())) {
                taken.add(update.getUpdateId());
              }
            },
            nanos::get);
    List<Integer> offsets = new CopyOnWriteArrayList<>();
    CountDownLatch again = new CountDownLatch(5);
    telegram.watch(
        call -> {
          if (call.is("getUpdates")) {
            offsets.add(call.body().path("offset").asInt());
            again.countDown();
          }
        });
    stuck.start();
    for (int i = 0; i < 100; i++) {
      assertThat(taken.take()).isPositive();
    }
    again.await();
    assertThat(offsets.subList(1, 5)).as("what waits is not lost by a kill").containsOnly(FIRST);
    nanos.addAndGet(Polling.FULL.toNanos());
    assertThat(taken.take()).isEqualTo(FIRST + 100);
    stuck.stop();
  }
}
