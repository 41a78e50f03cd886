package io.github.dorasan.console;

import io.github.dorasan.platform.IncomingHandler;
import java.util.Optional;

/** Where lines are typed and replies are shown. */
interface Session {
  /** How replies may be styled. */
  Palette palette();

  /** Completes from what the handler knows, where there is completion. */
  void completeFrom(IncomingHandler handler);

  /** Says something beside the conversation, to someone who sits here. */
  void note(String text);

  /** The next line, as typed; empty when there is no other. */
  Optional<String> readLine();

  /**
   * Shows rendered text, and leaves room after it. May be called while a line is being read.
   *
   * @return false if nothing can be shown any more
   */
  boolean show(String rendered);

  /** Lets go; a line that is being read ends. */
  void close();
}
