package io.github.dorasan.telegram;

import java.net.URI;
import java.util.Optional;

/**
 * How the bot reaches Telegram.
 *
 * @param apiUrl where the Bot API is, without a path; Telegram's own where empty
 * @param webhook where Telegram calls the bot; it asks for what is new itself where empty
 */
public record TelegramSettings(
    TelegramToken token, Optional<URI> apiUrl, Optional<WebhookSettings> webhook, Limits limits) {
  public TelegramSettings {
    apiUrl.ifPresent(TelegramSettings::check);
  }

  /** Telegram itself, asked for what is new. */
  public static TelegramSettings of(TelegramToken token) {
    return new TelegramSettings(token, Optional.empty(), Optional.empty(), Limits.TELEGRAM);
  }

  private static void check(URI url) {
    boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
    boolean bare = url.getRawPath() == null || url.getRawPath().matches("/?");
    if (!web || url.getHost() == null || !bare || url.getRawQuery() != null) {
      throw new IllegalArgumentException(
          "the Bot API's address is http://HOST:PORT or https://HOST, without a path: " + url);
    }
  }
}
