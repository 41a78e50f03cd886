/** Runs the scripts that start Dorasan, with JDKs that only look like some. */
@NullMarked
package io.github.dorasan.launcher.distribution;

import org.jspecify.annotations.NullMarked;
