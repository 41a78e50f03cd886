package io.github.dorasan.telegram;

import java.io.Serializable;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/** Calls of the Bot API. A call is made once: what failed is not repeated here. */
final class Api implements AutoCloseable {
  private static final Duration CALL = Duration.ofSeconds(15);
  private static final int AT_ONCE = 64;
  private static final int HTTPS = 443;
  private static final int HTTP = 80;

  private final OkHttpClient http;
  private final TelegramUrl url;
  private final TelegramClient client;

  Api(TelegramSettings settings) {
    this.http = http(CALL);
    this.url = settings.apiUrl().map(Api::url).orElse(TelegramUrl.DEFAULT_URL);
    this.client = new OkHttpTelegramClient(http, settings.token().reveal(), url);
  }

  /**
   * A client of its own, whose threads keep no program from ending, and which sends nothing a
   * second time of its own accord.
   */
  static OkHttpClient http(Duration timeout) {
    ExecutorService threads =
        Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("telegram-call").factory());
    Dispatcher dispatcher = new Dispatcher(threads);
    dispatcher.setMaxRequests(AT_ONCE);
    dispatcher.setMaxRequestsPerHost(AT_ONCE);
    return new OkHttpClient.Builder()
        .dispatcher(dispatcher)
        .callTimeout(timeout)
        .readTimeout(timeout)
        .retryOnConnectionFailure(false)
        .build();
  }

  /** An address as the library wants it. */
  static TelegramUrl url(URI uri) {
    boolean secure = uri.getScheme().equals("https");
    int port = uri.getPort() >= 0 ? uri.getPort() : secure ? HTTPS : HTTP;
    return new TelegramUrl(uri.getScheme(), uri.getHost(), port, false);
  }

  /** Where the Bot API is. */
  TelegramUrl url() {
    return url;
  }

  /**
   * Calls a method.
   *
   * @throws Refusal if Telegram does not do it
   */
  <T extends Serializable, M extends BotApiMethod<T>> T call(M method) {
    return done(() -> client.execute(method));
  }

  /** Sends a picture. */
  Message send(SendPhoto photo) {
    return done(() -> client.execute(photo));
  }

  /** Has Telegram call the bot. */
  void register(SetWebhook webhook) {
    done(() -> client.execute(webhook));
  }

  private interface Call<T> {
    T execute() throws TelegramApiException;
  }

  private static <T> T done(Call<T> call) {
    try {
      return Optional.ofNullable(call.execute())
          .orElseThrow(() -> Refusal.of(new TelegramApiException("the answer was empty")));
    } catch (TelegramApiException e) {
      throw Refusal.of(e);
    }
  }

  @Override
  public void close() {
    letGo(http);
  }

  /** Ends what is under way, and the client's threads. */
  static void letGo(OkHttpClient http) {
    http.dispatcher().cancelAll();
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
  }
}
