/**
 * Reads and validates a knowledge folder into an immutable {@link
 * io.github.dorasan.knowledge.KnowledgeBase}.
 *
 * <p>Start at {@link io.github.dorasan.knowledge.KnowledgeLoader}. Every error names file, line and
 * mend. Imports {@code model} and the YAML reader.
 */
@NullMarked
package io.github.dorasan.knowledge;

import org.jspecify.annotations.NullMarked;
