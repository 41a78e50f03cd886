/** FAQs on their way into knowledge folders and out. */
@NullMarked
package io.github.dorasan.evaluation.exchange;

import org.jspecify.annotations.NullMarked;
