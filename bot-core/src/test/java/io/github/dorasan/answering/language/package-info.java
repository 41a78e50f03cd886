/** Figures, held against values worked out by hand. */
@NullMarked
package io.github.dorasan.answering.language;

import org.jspecify.annotations.NullMarked;
