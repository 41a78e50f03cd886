/** Reading, judging and summing up, on a small shop's knowledge. */
@NullMarked
package io.github.dorasan.evaluation;

import org.jspecify.annotations.NullMarked;
