package io.github.dorasan.evaluation;

import java.util.List;

/**
 * The questions of a file, in its order.
 *
 * @param name of the file
 * @param questions at least one
 */
public record QuestionSet(String name, List<EvaluationQuestion> questions) {
  public QuestionSet {
    questions = List.copyOf(questions);
  }
}
