package io.github.dorasan.community;

/** How sure the bot must be to answer. */
public enum Sureness {
  /** Rather no answer than a wrong one. */
  CAREFUL,
  /** As it comes. */
  NORMAL,
  /** Rather a wrong answer than none. */
  BOLD
}
