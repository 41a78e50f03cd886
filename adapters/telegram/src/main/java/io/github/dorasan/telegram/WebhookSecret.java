package io.github.dorasan.telegram;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What Telegram sends along when it calls the bot, so that nobody else can. It follows from the
 * token, from which only those who have it can make it: every instance of a bot has the same.
 */
final class WebhookSecret {
  private static final String ALGORITHM = "HmacSHA256";
  private static final String PURPOSE = "dorasan telegram webhook";

  private final String value;

  private WebhookSecret(String value) {
    this.value = value;
  }

  static WebhookSecret of(TelegramToken token) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(bytes(token.reveal()), ALGORITHM));
      return new WebhookSecret(HexFormat.of().formatHex(mac.doFinal(bytes(PURPOSE))));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  String reveal() {
    return value;
  }

  /** Whether this is it, in a time that tells nothing of it. */
  boolean is(String told) {
    return MessageDigest.isEqual(bytes(told), bytes(value));
  }

  @Override
  public String toString() {
    return "(secret)";
  }
}
