/**
 * Brings FAQs into knowledge folders and out of them.
 *
 * <p>Start at {@link io.github.dorasan.evaluation.exchange.FaqImport} (JSON Lines, CSV or TSV in, a
 * folder out), {@link io.github.dorasan.evaluation.exchange.FaqExport} (the way back) and {@link
 * io.github.dorasan.evaluation.exchange.Starter} (a small commented folder to begin with). An
 * {@link io.github.dorasan.evaluation.exchange.IdMap} beside the folder remembers what entries were
 * called where they come from. Imports {@code model}, {@code knowledge}, the readers of {@code
 * evaluation}, Jackson and Commons CSV.
 */
@NullMarked
package io.github.dorasan.evaluation.exchange;

import org.jspecify.annotations.NullMarked;
