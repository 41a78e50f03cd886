package io.github.dorasan.model;

import java.util.List;

/**
 * What a person typed, with their own earlier turns.
 *
 * @param text as typed; any length, any characters
 * @param context earlier turns of the same person, oldest first
 */
public record Question(String text, List<String> context) {
  public Question {
    context = List.copyOf(context);
  }

  /** A question without earlier turns. */
  public static Question of(String text) {
    return new Question(text, List.of());
  }
}
