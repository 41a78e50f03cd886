package io.github.dorasan.launcher;

import java.io.Serial;

/** Something that was handed to a command cannot be used; the message says what to do. */
final class InputException extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  InputException(String message) {
    super(message);
  }
}
