package io.github.dorasan.launcher;

/** What the program exits with. */
final class ExitStatus {
  static final int ANSWERED = 0;
  static final int BAD_INPUT = 1;
  static final int WRONG_USAGE = 2;
  static final int NOT_ANSWERED = 3;

  private ExitStatus() {}
}
