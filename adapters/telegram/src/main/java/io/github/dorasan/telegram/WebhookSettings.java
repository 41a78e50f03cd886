package io.github.dorasan.telegram;

import java.net.InetSocketAddress;
import java.net.URI;
import java.util.regex.Pattern;

/**
 * Where Telegram calls the bot.
 *
 * @param publicUrl what Telegram calls: https, on port 443, 80, 88 or 8443, led to {@code listen}
 *     by the operator's own server
 * @param listen where the bot listens for it
 * @param secret what Telegram sends along, 1 to 256 of letters, digits, {@code _} and {@code -}; it
 *     never stands in a log, an error or {@code toString}
 */
public record WebhookSettings(URI publicUrl, InetSocketAddress listen, BotToken secret) {
  private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{1,256}");

  public WebhookSettings {
    if (!"https".equals(publicUrl.getScheme()) || publicUrl.getHost() == null) {
      throw new IllegalArgumentException("the webhook's address begins with https: " + publicUrl);
    }
    if (!SECRET.matcher(secret.reveal()).matches()) {
      throw new IllegalArgumentException(
          "the webhook's secret has 1 to 256 letters, digits, _ and - and nothing else");
    }
  }
}
