/** The program as it is called from a shell. */
@NullMarked
package io.github.dorasan.launcher;

import org.jspecify.annotations.NullMarked;
