package io.github.dorasan.community;

/** What the bot does with a message to it that it has no answer to. */
public enum WhenUnknown {
  /** Nothing. */
  SILENCE,
  /** It says that it has none. */
  SAY
}
