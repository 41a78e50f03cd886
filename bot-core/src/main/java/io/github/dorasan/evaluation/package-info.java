/**
 * Measures how well the engine answers: reads question files, runs them, judges each answer, and
 * sums up.
 *
 * <p>Start at {@link io.github.dorasan.evaluation.Evaluator}: a {@link
 * io.github.dorasan.evaluation.QuestionSet} goes in, a {@link io.github.dorasan.evaluation.Run}
 * comes out, and {@link io.github.dorasan.evaluation.Figures} sums a run up. The mathematics lies
 * in {@code figures}, what a person reads in {@code report}, FAQs on their way into and out of
 * knowledge folders in {@code exchange}, and what holds a folder against itself and its documents
 * in {@code check}. Imports {@code model}, {@code knowledge}, {@code retrieval}, {@code answering},
 * and Jackson for JSON.
 */
@NullMarked
package io.github.dorasan.evaluation;

import org.jspecify.annotations.NullMarked;
