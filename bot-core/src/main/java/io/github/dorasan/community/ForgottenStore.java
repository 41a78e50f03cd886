package io.github.dorasan.community;

import java.time.Instant;
import java.util.Optional;

/**
 * Keeps the hashes of the members who asked to be forgotten, and nothing else of them: a restored
 * backup forgets them again.
 */
public interface ForgottenStore {
  /** Notes that a member asked to be forgotten, in the place of an earlier time. */
  void add(String memberHash, Instant at);

  /** When a member last asked to be forgotten. */
  Optional<Instant> when(String memberHash);
}
