/**
 * The figures of an evaluation, each a pure function of counts or scores: shares with intervals,
 * rank measures, calibration, risk and coverage, paired comparison.
 *
 * <p>Knows nothing of questions, engines or files, so that each figure can be worked out by hand
 * beside it. Randomness, where a figure is simulated, has a fixed seed: the same scores give the
 * same figures. Imports no room and no library.
 */
@NullMarked
package io.github.dorasan.evaluation.figures;

import org.jspecify.annotations.NullMarked;
