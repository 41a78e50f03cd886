package io.github.dorasan.storage;

import java.util.List;
import java.util.Random;

/** What goes wrong while a fact is posted. */
enum Fault {
  NONE,
  /** The instance dies after it has reserved. */
  DEATH_BEFORE_SENDING,
  /** The instance dies after the message is there. */
  DEATH_AFTER_SENDING,
  /** The connections to the database break before the message is sent. */
  CUT_BEFORE_SENDING,
  /** The connections to the database break before the outcome is recorded. */
  CUT_AFTER_SENDING,
  /** The message does not arrive, and nobody is told. */
  LOST_MESSAGE,
  /** The message arrives, and nobody is told. */
  LOST_CONFIRMATION,
  /** The platform asks to wait for a minute. */
  RATE_LIMIT,
  /** The platform asks to wait for two days. */
  LONG_RATE_LIMIT;

  private static final List<Fault> REAL = List.of(values()).subList(1, values().length);

  /** One in three posts has a fault. */
  static Fault any(Random random) {
    return random.nextInt(3) == 0 ? REAL.get(random.nextInt(REAL.size())) : NONE;
  }
}
