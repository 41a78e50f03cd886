/** The folder that Dorasan writes to: where it usually is, and what stands in it. */
@NullMarked
package io.github.dorasan.launcher.data;

import org.jspecify.annotations.NullMarked;
