/**
 * Measures how well the engine answers: reads question files, runs them, judges each answer, and
 * sums up.
 *
 * <p>Start at {@link io.github.dorasan.evaluation.Evaluator}: a {@link
 * io.github.dorasan.evaluation.QuestionSet} goes in, a {@link io.github.dorasan.evaluation.Run}
 * comes out, and {@link io.github.dorasan.evaluation.Figures} sums a run up. The mathematics lies
 * in {@code figures}, what a person reads in {@code report}, and FAQs on their way into and out of
 * knowledge folders in {@code exchange}. Imports {@code model}, {@code knowledge}, {@code
 * retrieval}, {@code answering}, and Jackson for JSON.
 *
 * <p>{@link io.github.dorasan.evaluation.KnowledgeLint} finds what a folder that loads may still
 * have wrong, {@link io.github.dorasan.evaluation.Grounding} finds numbers, dates and names without
 * support, {@link io.github.dorasan.evaluation.KnowledgeCounts} counts. What depends on a language
 * stands in {@code language_XX.properties}.
 */
@NullMarked
package io.github.dorasan.evaluation;

import org.jspecify.annotations.NullMarked;
