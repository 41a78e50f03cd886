/**
 * Holds a knowledge folder against itself, and against the documents that it rests on.
 *
 * <p>{@link io.github.dorasan.evaluation.KnowledgeLint} finds what a folder that loads may still
 * have wrong, {@link io.github.dorasan.evaluation.Grounding} finds numbers, dates and names without
 * support, {@link io.github.dorasan.evaluation.KnowledgeCounts} counts. What depends on a language
 * stands in {@code language_XX.properties}. Imports {@code model}, {@code knowledge}, {@code
 * retrieval}, {@code answering}.
 */
@NullMarked
package io.github.dorasan.evaluation;

import org.jspecify.annotations.NullMarked;
