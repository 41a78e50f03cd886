package io.github.dorasan.launcher;

/**
 * What the doctor found out about one thing.
 *
 * @param told what is so, and where it is not well, what to do
 */
record Finding(String subject, State state, String told) {
  /** How well it is. */
  enum State {
    OK("ok"),
    /** Worth knowing; the bot runs all the same. */
    NOTE("note"),
    /** The bot does not run, or not rightly, until somebody mends it. */
    WRONG("WRONG");

    private final String label;

    State(String label) {
      this.label = label;
    }
  }

  static Finding ok(String subject, String told) {
    return new Finding(subject, State.OK, told);
  }

  static Finding note(String subject, String told) {
    return new Finding(subject, State.NOTE, told);
  }

  static Finding wrong(String subject, String told) {
    return new Finding(subject, State.WRONG, told);
  }

  @Override
  public String toString() {
    return "%-6s %-18s %s".formatted(state.label, subject, told);
  }
}
