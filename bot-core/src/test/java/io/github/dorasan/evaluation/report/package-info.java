/** What people read of a run. */
@NullMarked
package io.github.dorasan.evaluation.report;

import org.jspecify.annotations.NullMarked;
