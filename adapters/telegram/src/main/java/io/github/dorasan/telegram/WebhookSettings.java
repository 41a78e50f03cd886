package io.github.dorasan.telegram;

import java.net.InetSocketAddress;
import java.net.URI;

/**
 * Where Telegram calls the bot.
 *
 * @param publicUrl what Telegram calls: https, on port 443, 80, 88 or 8443, led to {@code listen}
 *     by the operator's own server
 * @param listen where the bot listens for it
 */
public record WebhookSettings(URI publicUrl, InetSocketAddress listen) {
  public WebhookSettings {
    if (!"https".equals(publicUrl.getScheme()) || publicUrl.getHost() == null) {
      throw new IllegalArgumentException("the webhook's address begins with https: " + publicUrl);
    }
  }
}
