package io.github.dorasan.platform;

import java.time.Duration;

/** What became of a message that the bot sent of its own accord. */
public sealed interface SendOutcome {
  /** It is there. */
  record Sent(String messageId) implements SendOutcome {}

  /** The platform will not take it, now or later, until a person changes something. */
  record Refused(String reason) implements SendOutcome {}

  /** The platform asks to wait. */
  record RateLimited(Duration retryAfter) implements SendOutcome {}

  /** Nobody can tell whether it is there. */
  record Unknown(String reason) implements SendOutcome {}
}
