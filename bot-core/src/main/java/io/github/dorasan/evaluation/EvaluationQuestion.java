package io.github.dorasan.evaluation;

import io.github.dorasan.model.Question;
import java.util.Optional;

/**
 * A question with what is wanted of its answer.
 *
 * @param id unique in its file
 * @param kind what the figures are grouped by
 * @param topic what the question is about, in the words of its file
 */
public record EvaluationQuestion(
    String id, String kind, Optional<String> topic, Question question, Expectation expectation) {}
