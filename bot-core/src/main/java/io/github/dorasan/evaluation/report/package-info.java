/**
 * Shows a run to people: tables of text, and one self-contained HTML page with plots.
 *
 * <p>Start at {@link io.github.dorasan.evaluation.report.HtmlReport} and {@link
 * io.github.dorasan.evaluation.report.TextReport}; both show the same {@link
 * io.github.dorasan.evaluation.report.Table}s, so every plot has a twin in text. JFreeChart draws
 * the plots and Batik writes them as SVG, without a display but with the fonts of the machine.
 * Imports {@code evaluation} and its {@code figures}.
 */
@NullMarked
package io.github.dorasan.evaluation.report;

import org.jspecify.annotations.NullMarked;
