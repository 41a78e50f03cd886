package io.github.dorasan.model;

import java.util.List;

/**
 * A question to guess at, with options to choose from.
 *
 * @param id unique within the knowledge: lower-case letters, digits and hyphens
 * @param right the right option
 * @param wrong two or three options that are not right
 * @param fact what bears the right option out
 */
public record QuizQuestion(
    String id, String question, String right, List<String> wrong, FactId fact) {
  public QuizQuestion {
    wrong = List.copyOf(wrong);
  }
}
