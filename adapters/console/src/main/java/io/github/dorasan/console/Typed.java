package io.github.dorasan.console;

import io.github.dorasan.platform.Incoming;

/** What a typed line means. */
sealed interface Typed {
  /** The line is blank. */
  record Nothing() implements Typed {}

  /** The person wants to leave. */
  record Leave() implements Typed {}

  /** The person asks, uses a command or presses something. */
  record Act(Incoming incoming) implements Typed {}
}
