package io.github.dorasan.bot;

import java.util.Optional;

/** Numbers that people type and buttons send back. */
final class Numbers {
  private static final int MOST_DIGITS = 15;

  private Numbers() {}

  /** A number from 1, with or without a # before it; empty where it is anything else. */
  static Optional<Long> positive(String text) {
    String digits = text.strip().startsWith("#") ? text.strip().substring(1) : text.strip();
    boolean number =
        !digits.isEmpty()
            && digits.length() <= MOST_DIGITS
            && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    return number ? Optional.of(Long.parseLong(digits)).filter(n -> n > 0) : Optional.empty();
  }
}
