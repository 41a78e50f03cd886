package io.github.dorasan.platform;

import java.io.Serial;

/** A platform cannot be used; the message says what is wrong and what to do. */
public final class PlatformException extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  /** With a message for the operator. */
  public PlatformException(String message) {
    super(message);
  }

  /** With a message for the operator and what led to it. */
  public PlatformException(String message, Throwable cause) {
    super(message, cause);
  }
}
