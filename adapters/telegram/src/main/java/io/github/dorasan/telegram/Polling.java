package io.github.dorasan.telegram;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.dorasan.platform.PlatformException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.longpolling.TelegramBotsLongPollingApplication;
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
  static final Duration SILENCE = Duration.ofMinutes(3);
  private static final Duration WATCH = Duration.ofSeconds(30);
  private static final Duration GOODBYE = Duration.ofMillis(400);
  private static final int UNREACHED = 0;
  private static final int OK = 200;

  /** For how long what was handed on may keep Telegram from being asked for more. */
  private static final Duration SETTLING = Duration.ofMillis(150);

  /** After so long without much room, others have waited long enough for a busy chat. */
  static final Duration FULL = Duration.ofSeconds(10);

  /** How much must come through in that time. */
  private static final int MUCH = 50;

  private final Api api;
  private final TelegramToken token;
  private final Intake intake;
  private final Consumer<Update> taken;
  private final ScheduledExecutorService threads =
      Executors.newScheduledThreadPool(2, Thread.ofVirtual().name("telegram-poll-", 0).factory());
  private final LongSupplier nanos;
  private final AtomicLong lastHeard;
  private final Trouble trouble = new Trouble();
  private final OkHttpClient http;
  private final TelegramBotsLongPollingApplication library;
  private boolean full;
  private long fullSince;
  private int through;
  private volatile boolean closed;

  /**
   * Polling that has not begun.
   *
   * @param taken is given each new update, and returns before it is handled
   * @param nanos the time, from anywhere on
   */
  Polling(Api api, TelegramToken token, Intake intake, Consumer<Update> taken, LongSupplier nanos) {
    this.nanos = nanos;
    this.lastHeard = new AtomicLong(nanos.getAsLong());
    this.api = api;
    this.token = token;
    this.intake = intake;
    this.taken = taken;
    this.http =
        Api.http(CALL)
            .newBuilder()
            .callTimeout(Duration.ZERO)
            .addInterceptor(this::watched)
            .build();
    this.library =
        new TelegramBotsLongPollingApplication(ObjectMapper::new, () -> http, () -> threads);
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
          _ -> new LenientUpdates(intake.offset(), WAIT_SECONDS, this::handedOver),
          this::consume);
    } catch (TelegramApiException e) {
      // The library keeps a bot that could not be registered, and would not take it again.
      library.unregisterBot(token.reveal());
      throw e;
    }
  }

  private TelegramUrl url() {
    return api.url();
  }

  /** Asks anew where nothing was heard for too long. */
  void look() {
    long silent = nanos.getAsLong() - lastHeard.get();
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
    return !closed && nanos.getAsLong() - lastHeard.get() < SILENCE.toNanos();
  }

  /**
   * What fails is told here, once and in words, and waited out: the library would print a trace
   * each time, pause for a quarter of an hour, and never tell one failure from another.
   */
  private Response watched(Interceptor.Chain chain) throws IOException {
    if (!chain.request().url().encodedPath().endsWith("/getupdates")) {
      return chain.proceed(chain.request());
    }
    try {
      Response response = chain.proceed(chain.request());
      if (response.isSuccessful()) {
        lastHeard.set(nanos.getAsLong());
        trouble.over();
        return response;
      }
      String told = response.body().string();
      trouble.met(response.code(), told);
    } catch (IOException e) {
      if (!closed) {
        trouble.met(UNREACHED, e.toString());
      }
    }
    return nothing(chain.request());
  }

  private static Response nothing(Request request) {
    return new Response.Builder()
        .request(request)
        .protocol(Protocol.HTTP_1_1)
        .code(OK)
        .message("OK")
        .body(ResponseBody.create("{\"ok\":true,\"result\":[]}", null))
        .build();
  }

  /**
   * The library lets only what is new come further: what is handed over in all is seen here. Where
   * a busy chat leaves no room for others, what waits is passed over, and would be lost if the bot
   * was killed; so that is not done while much still comes through.
   */
  private synchronized void handedOver(List<Update> all) {
    if (all.size() < LenientUpdates.MOST) {
      full = false;
      return;
    }
    long now = nanos.getAsLong();
    int fresh = (int) all.stream().map(Update::getUpdateId).filter(intake::isNew).count();
    if (!full) {
      full = true;
      fullSince = now;
      through = 0;
      return;
    }
    through += fresh;
    if (now - fullSince < FULL.toNanos()) {
      return;
    }
    if (through >= MUCH) {
      fullSince = now;
      through = 0;
    } else if (fresh == 0) {
      intake.passOver();
      full = false;
    }
  }

  /** Waits a little for what it has handed on, so that Telegram is asked for less again. */
  private void consume(List<Update> updates) {
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
    try {
      // An interrupted virtual thread lets go of its socket; what is cancelled prints a trace.
      boolean _ = threads.awaitTermination(GOODBYE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    Api.letGo(http);
  }

  @Override
  public void confirm() {
    int offset = intake.offset();
    if (offset == 0) {
      return;
    }
    try {
      var _ = api.call(new LenientUpdates(offset, 0, _ -> {}));
    } catch (Refusal e) {
      log.warn("Telegram was not told what has been handled: {}", e.getMessage());
    }
  }
}
