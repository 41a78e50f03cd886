package io.github.dorasan.evaluation.report;

import java.awt.Font;

/** Whether this machine can draw: Java measures text with fonts that a bare container may lack. */
final class Drawing {
  private Drawing() {}

  /** Tries; Java has no other way to ask, and fails in ways that depend on what is missing. */
  static boolean possible() {
    try {
      return !new Font(Font.SANS_SERIF, Font.PLAIN, 12).getFamily().isEmpty();
    } catch (RuntimeException | InternalError | LinkageError e) {
      return false;
    }
  }
}
