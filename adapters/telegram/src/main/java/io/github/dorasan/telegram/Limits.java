package io.github.dorasan.telegram;

import java.time.Duration;

/**
 * How fast the bot may send.
 *
 * @param perSecond messages a second in all
 * @param between from one message in a chat to the next
 * @param groupPerMinute messages a minute in a group or channel
 */
public record Limits(int perSecond, Duration between, int groupPerMinute) {
  /** What Telegram asks for. */
  public static final Limits TELEGRAM = new Limits(30, Duration.ofSeconds(1), 20);

  public Limits {
    if (perSecond < 1 || groupPerMinute < 1 || between.isNegative()) {
      throw new IllegalArgumentException("a limit of messages is 1 or more");
    }
  }
}
