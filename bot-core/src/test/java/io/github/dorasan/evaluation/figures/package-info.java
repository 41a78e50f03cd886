/** Figures, held against values worked out by hand. */
@NullMarked
package io.github.dorasan.evaluation.figures;

import org.jspecify.annotations.NullMarked;
