package io.github.dorasan.launcher.config;

/** Whether the console uses colours. */
public enum Colour {
  /** Where the terminal shows them and NO_COLOR is not set. */
  AUTO,
  NEVER
}
