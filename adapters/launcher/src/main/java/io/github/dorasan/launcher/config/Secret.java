package io.github.dorasan.launcher.config;

/** A value that nobody reads by accident: only {@link #reveal()} gives it out. */
public final class Secret {
  private final String value;

  /**
   * Keeps a value.
   *
   * @throws IllegalArgumentException if it is empty or holds a blank or a line break, which no
   *     token does; the message does not repeat it
   */
  public Secret(String value) {
    if (value.isEmpty() || value.codePoints().anyMatch(Secret::isBlank)) {
      throw new IllegalArgumentException("a secret is empty or holds a blank");
    }
    this.value = value;
  }

  private static boolean isBlank(int point) {
    return Character.isWhitespace(point)
        || Character.isSpaceChar(point)
        || Character.isISOControl(point);
  }

  /** The value itself, for the one call that needs it. */
  public String reveal() {
    return value;
  }

  @Override
  public String toString() {
    return "(secret)";
  }
}
