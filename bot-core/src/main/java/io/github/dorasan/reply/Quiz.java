package io.github.dorasan.reply;

import java.util.List;

/**
 * A question to guess at, for platforms that have such of their own; elsewhere the reply's own
 * blocks and buttons ask the same.
 *
 * @param options two to four
 * @param right the place of the right one, from 0
 * @param solution what bears it out, and what can be pressed then
 */
public record Quiz(String question, List<String> options, int right, Reply solution) {
  public Quiz {
    options = List.copyOf(options);
    if (right < 0 || right >= options.size()) {
      throw new IllegalArgumentException("no option is right: " + right + " of " + options);
    }
  }
}
