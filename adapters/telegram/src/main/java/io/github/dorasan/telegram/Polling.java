package io.github.dorasan.telegram;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.dorasan.platform.PlatformException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.longpolling.TelegramBotsLongPollingApplication;
import org.telegram.telegrambots.longpolling.interfaces.BackOff;
import org.telegram.telegrambots.longpolling.interfaces.LongPollingUpdateConsumer;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

/**
 * Asks Telegram for what is new, again and again, and cannot stop unnoticed: a watch asks anew when
 * nothing has been heard for too long.
 */
final class Polling implements Receiving {
  private static final Logger log = LoggerFactory.getLogger(Polling.class);
  private static final int WAIT_SECONDS = 50;
  private static final Duration CALL = Duration.ofSeconds(WAIT_SECONDS + 15);
  private static final Duration SILENCE = Duration.ofMinutes(3);
  private static final Duration WATCH = Duration.ofSeconds(30);
  private static final long FIRST_PAUSE = 500;
  private static final long LONGEST_PAUSE = 30_000;
  private static final int MOST_READ = 2_000;

  private final Api api;
  private final BotToken token;
  private final Intake intake;
  private final Consumer<Update> taken;
  private final ScheduledExecutorService threads =
      Executors.newScheduledThreadPool(
          2, Thread.ofPlatform().daemon().name("telegram-poll-", 0).factory());
  private final AtomicLong lastHeard = new AtomicLong(System.nanoTime());
  private final AtomicInteger lastStatus = new AtomicInteger();
  private final OkHttpClient http;
  private final TelegramBotsLongPollingApplication library;
  private volatile boolean closed;

  /**
   * Polling that has not begun.
   *
   * @param taken is given each new update, and returns before it is handled
   */
  Polling(Api api, BotToken token, Intake intake, Consumer<Update> taken) {
    this.api = api;
    this.token = token;
    this.intake = intake;
    this.taken = taken;
    this.http = Api.http(CALL).newBuilder().addInterceptor(this::watched).build();
    this.library =
        new TelegramBotsLongPollingApplication(
            ObjectMapper::new, () -> http, () -> threads, () -> backOff);
  }

  @Override
  public void start() throws PlatformException {
    try {
      register();
    } catch (TelegramApiException e) {
      throw Faults.starting(Refusal.of(e));
    }
    var _ =
        threads.scheduleWithFixedDelay(
            this::look, WATCH.toMillis(), WATCH.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void register() throws TelegramApiException {
    try {
      library.registerBot(
          token.reveal(),
          this::url,
          _ -> new LenientUpdates(intake.offset(), WAIT_SECONDS),
          consumer);
    } catch (TelegramApiException e) {
      // The library keeps a bot that could not be registered, and would not take it again.
      library.unregisterBot(token.reveal());
      throw e;
    }
  }

  private TelegramUrl url() {
    return api.url();
  }

  private void look() {
    long silent = System.nanoTime() - lastHeard.get();
    if (closed || silent < SILENCE.toNanos()) {
      return;
    }
    log.error(
        "Telegram has not been heard for {} seconds; it is asked anew",
        Duration.ofNanos(silent).toSeconds());
    try {
      library.unregisterBot(token.reveal());
      register();
    } catch (TelegramApiException | RuntimeException e) {
      log.error("Telegram cannot be asked anew yet: {}", e.toString());
    }
  }

  @Override
  public boolean isUp() {
    return !closed && System.nanoTime() - lastHeard.get() < SILENCE.toNanos();
  }

  private Response watched(Interceptor.Chain chain) throws IOException {
    Response response = chain.proceed(chain.request());
    int status = response.code();
    if (response.isSuccessful()) {
      lastHeard.set(System.nanoTime());
      lastStatus.set(0);
      return response;
    }
    String told = response.peekBody(MOST_READ).string();
    backOff.asked(told);
    if (lastStatus.getAndSet(status) != status) {
      log.error("{}", Faults.polling(status, told));
    }
    return response;
  }

  private final LongPollingUpdateConsumer consumer =
      new LongPollingUpdateConsumer() {
        /** Waits a little for what it has handed on, so that Telegram is asked for less again. */
        @Override
        public void consume(List<Update> updates) {
          try {
            updates.forEach(taken);
            intake.awaitSettled(SETTLING);
          } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
          } catch (RuntimeException | Error e) {
            // Whatever leaves here would end the polling for good.
            log.error("An update from Telegram could not be taken on", e);
          }
        }
      };

  private static final Duration SETTLING = Duration.ofMillis(150);

  private final Pauses backOff = new Pauses();

  /** Longer and longer pauses after failures, or as long as Telegram asks for. */
  private final class Pauses implements BackOff {
    private final AtomicLong next = new AtomicLong(FIRST_PAUSE);
    private final AtomicLong wanted = new AtomicLong();

    void asked(String told) {
      wanted.set(retryAfter(told).map(seconds -> seconds * 1000L).orElse(0L));
    }

    private static Optional<Integer> retryAfter(String told) {
      try {
        int seconds = new ObjectMapper().readTree(told).at("/parameters/retry_after").asInt();
        return seconds > 0 ? Optional.of(seconds) : Optional.empty();
      } catch (IOException _) {
        return Optional.empty();
      }
    }

    @Override
    public void reset() {
      next.set(FIRST_PAUSE);
      wanted.set(0);
    }

    @Override
    public long nextBackOffMillis() {
      if (closed) {
        return 0;
      }
      long usual = next.getAndUpdate(pause -> Math.min(LONGEST_PAUSE, pause * 2));
      return Math.max(usual, wanted.getAndSet(0));
    }
  }

  /** Asks no more; what is being handed over now comes again another time. */
  @Override
  public void stop() {
    closed = true;
    try {
      library.close();
    } catch (Exception e) {
      log.debug("The library did not close: {}", e.toString());
    }
    threads.shutdownNow();
    Api.letGo(http);
  }

  @Override
  public void confirm() {
    int offset = intake.offset();
    if (offset == 0) {
      return;
    }
    try {
      var _ = api.call(new LenientUpdates(offset, 0));
    } catch (Refusal e) {
      log.warn("Telegram was not told what has been handled: {}", e.getMessage());
    }
  }
}
