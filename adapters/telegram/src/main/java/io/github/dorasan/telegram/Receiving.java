package io.github.dorasan.telegram;

import io.github.dorasan.platform.PlatformException;

/** How what is new comes in. */
interface Receiving {
  /**
   * Begins.
   *
   * @throws PlatformException if Telegram or the machine refuses, with what to do about it
   */
  void start() throws PlatformException;

  /** Whether it works now. */
  boolean isUp();

  /** Takes nothing more in; called once or more. */
  void stop();

  /** Tells Telegram what has been handled, where it must be told. */
  void confirm();
}
