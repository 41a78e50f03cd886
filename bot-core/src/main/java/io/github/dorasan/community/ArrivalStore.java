package io.github.dorasan.community;

import java.time.Instant;

/**
 * Remembers what has come in from platforms that hand things over again when they do not know
 * whether they arrived, so that of all instances one answers, and once.
 */
public interface ArrivalStore {
  /**
   * Takes something on, before it is answered.
   *
   * @param what its name, unique within the platform
   * @return false if it was taken on before, by whichever instance
   */
  boolean claim(String platform, String what, Instant at);

  /** Forgets what came in before a time. */
  void removeBefore(Instant limit);
}
