package io.github.dorasan.telegram;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.dorasan.platform.Greeting;
import io.github.dorasan.platform.PlatformException;
import java.io.IOException;
import java.time.Duration;
import java.util.Date;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.telegram.telegrambots.meta.TelegramUrl;

/** Asks Telegram who the bot is, without hearing what is new. */
public final class TelegramGreeting {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private TelegramGreeting() {}

  /**
   * Asks.
   *
   * @throws PlatformException if Telegram refuses or cannot be reached, with what to do about it
   */
  public static Greeting of(TelegramSettings settings) throws PlatformException {
    OkHttpClient http = Api.http(PATIENCE);
    TelegramUrl api = settings.apiUrl().map(Api::url).orElse(TelegramUrl.DEFAULT_URL);
    HttpUrl url =
        new HttpUrl.Builder()
            .scheme(api.getSchema())
            .host(api.getHost())
            .port(api.getPort())
            .addPathSegment("bot" + settings.token().reveal())
            .addPathSegment("getMe")
            .build();
    try (Response response = http.newCall(new Request.Builder().url(url).build()).execute()) {
      return read(response);
    } catch (IOException e) {
      throw Faults.greeting(0, e.toString());
    } finally {
      Api.letGo(http);
    }
  }

  private static Greeting read(Response response) throws IOException, PlatformException {
    if (!response.isSuccessful()) {
      throw Faults.greeting(response.code(), "it answered with status " + response.code());
    }
    Optional<Date> date = Optional.ofNullable(response.headers().getDate("Date"));
    String name =
        new ObjectMapper().readTree(response.body().bytes()).at("/result/username").asText();
    return new Greeting(name, date.map(Date::toInstant));
  }
}
