package io.github.dorasan.contract;

/** What can keep a platform from taking a message that the bot sends of its own accord. */
public enum SendTrouble {
  /** The bot may not write there. */
  REFUSED,
  /** The platform asks to wait. */
  RATE_LIMITED,
  /** The connection breaks before the platform has confirmed the message. */
  UNKNOWN
}
