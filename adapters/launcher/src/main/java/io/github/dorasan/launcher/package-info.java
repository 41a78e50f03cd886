/** The only main: command line, configuration, wiring. */
@NullMarked
package io.github.dorasan.launcher;

import org.jspecify.annotations.NullMarked;
