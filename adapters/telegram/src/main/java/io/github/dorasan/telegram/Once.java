package io.github.dorasan.telegram;

import java.io.Serial;
import java.util.function.BooleanSupplier;

/**
 * Takes something on at the last moment, before the first of what others see of it; what was taken
 * on and not finished is lost when the program is killed, and what waits comes again. Used by one
 * thread.
 */
final class Once {
  private final BooleanSupplier claim;
  private boolean asked;
  private boolean mine;

  /**
   * Something that has not been taken on.
   *
   * @param claim takes it on, unless that was done before
   */
  Once(BooleanSupplier claim) {
    this.claim = claim;
  }

  /** What nobody else could take on. */
  static Once own() {
    return new Once(() -> true);
  }

  /** Takes it on; false if that was done before. */
  boolean isMine() {
    if (!asked) {
      asked = true;
      mine = claim.getAsBoolean();
    }
    return mine;
  }

  /** Does something, unless it was done before. */
  Runnable before(Runnable work) {
    return () -> {
      if (isMine()) {
        work.run();
      }
    };
  }

  /** Goes on, unless it was done before. */
  void check() {
    if (!isMine()) {
      throw new Repeated();
    }
  }

  /** Somebody has done it before. */
  static final class Repeated extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    Repeated() {
      super("it was done before");
    }
  }
}
