/**
 * Holds a knowledge folder against itself, and against the documents that it rests on.
 *
 * <p>{@link io.github.dorasan.evaluation.check.KnowledgeLint} finds what a folder that loads may
 * still have wrong, {@link io.github.dorasan.evaluation.check.Grounding} finds numbers, dates and
 * names without support, {@link io.github.dorasan.evaluation.check.KnowledgeCounts} counts. What
 * depends on a language stands in {@code language_XX.properties}. Imports {@code model}, {@code
 * knowledge} and {@code retrieval}.
 */
@NullMarked
package io.github.dorasan.evaluation.check;

import org.jspecify.annotations.NullMarked;
