package io.github.dorasan.bot;

import java.time.InstantSource;
import java.util.random.RandomGenerator;

/**
 * What questions are answered with beside the knowledge.
 *
 * @param queue where questions wait; its observer is told of everything
 * @param random picks facts; must be safe for use by many threads
 */
record Desk(Conversations conversations, EngineQueue queue, RandomGenerator random) {
  /** One that turns nobody away. */
  static Desk open(InstantSource clock, RandomGenerator random) {
    return new Desk(new Conversations(clock), EngineQueue.unobserved(), random);
  }
}
