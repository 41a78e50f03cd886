package io.github.dorasan.community;

import java.io.Serial;

/**
 * A store could not do what it was asked to, and nothing of it was kept. The message is for whoever
 * runs the bot: what is wrong, where, and what to do.
 */
public final class StoreException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  /** What is wrong. */
  public enum Kind {
    /** The database cannot be reached now. It may come back, and is then used again. */
    UNAVAILABLE,
    /** There is no room left. */
    FULL,
    /** The database may be read but not written. */
    READ_ONLY,
    /** What the database holds is damaged. */
    CORRUPT,
    /** Others kept getting in the way, however often it was tried again. */
    CONFLICT,
    /** Anything else: a fault of the program, or of the database. */
    BROKEN
  }

  private final Kind kind;

  /** A failure, with a message for whoever runs the bot. */
  public StoreException(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  /** A failure with what led to it. */
  public StoreException(Kind kind, String message, Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  /** What is wrong. */
  public Kind kind() {
    return kind;
  }
}
