package io.github.dorasan.platform;

/** Among whom something is said. */
public enum Setting {
  /** In a community's channel. */
  COMMUNITY,
  /** Between one person and the bot. */
  PRIVATE,
  /** Wherever a person calls the bot up in passing; the bot does not know who reads it. */
  INLINE
}
