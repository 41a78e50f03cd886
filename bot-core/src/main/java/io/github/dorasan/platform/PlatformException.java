package io.github.dorasan.platform;

import java.io.Serial;

/** A platform cannot be used; the message says what is wrong and what to do. */
public final class PlatformException extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  private final boolean passing;

  /** With a message for the operator. */
  public PlatformException(String message) {
    super(message);
    this.passing = false;
  }

  /** With a message for the operator and what led to it. */
  public PlatformException(String message, Throwable cause) {
    this(message, cause, false);
  }

  private PlatformException(String message, Throwable cause, boolean passing) {
    super(message, cause);
    this.passing = passing;
  }

  /** Of something that may pass by itself, such as a platform that cannot be reached. */
  public static PlatformException passing(String message, Throwable cause) {
    return new PlatformException(message, cause, true);
  }

  /** Whether it may be otherwise when it is tried again, though nobody changes anything. */
  public boolean isPassing() {
    return passing;
  }
}
