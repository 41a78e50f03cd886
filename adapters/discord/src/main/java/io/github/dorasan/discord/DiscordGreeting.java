package io.github.dorasan.discord;

import io.github.dorasan.platform.Greeting;
import io.github.dorasan.platform.PlatformException;
import java.io.IOException;
import java.time.Duration;
import java.util.Date;
import java.util.Optional;
import net.dv8tion.jda.api.exceptions.ParsingException;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.data.DataObject;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** Asks Discord who the bot is, without connecting. */
public final class DiscordGreeting {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int UNAUTHORIZED = 401;

  private DiscordGreeting() {}

  /**
   * Asks.
   *
   * @throws PlatformException if Discord refuses or cannot be reached, with what to do about it
   */
  public static Greeting of(DiscordSettings settings) throws PlatformException {
    OkHttpClient http = new OkHttpClient.Builder().callTimeout(PATIENCE).build();
    String base = settings.apiUrl().map(Addresses::slashed).orElseGet(new RestConfig()::getBaseUrl);
    try {
      Request request =
          new Request.Builder()
              .url(base + "users/@me")
              .header("Authorization", "Bot " + settings.token().reveal())
              .build();
      try (Response response = http.newCall(request).execute()) {
        return read(response);
      }
    } catch (IllegalArgumentException e) {
      // What is no header's value is no token, and the message would repeat it.
      throw Faults.tokenRefused(new IllegalArgumentException("it holds what no token does"));
    } catch (IOException | ParsingException e) {
      throw Faults.unreachable(e);
    } finally {
      http.dispatcher().executorService().shutdown();
      http.connectionPool().evictAll();
    }
  }

  private static Greeting read(Response response) throws IOException, PlatformException {
    if (response.code() == UNAUTHORIZED) {
      throw Faults.tokenRefused(new IOException("it answered with status " + UNAUTHORIZED));
    }
    if (!response.isSuccessful()) {
      throw new IOException("it answered with status " + response.code());
    }
    Optional<Date> date = Optional.ofNullable(response.headers().getDate("Date"));
    String name = DataObject.fromJson(response.body().byteStream()).getString("username", "");
    return new Greeting(name, date.map(Date::toInstant));
  }
}
