/** Chat in a terminal, or through a pipe. Fills the same port as every other platform. */
@NullMarked
package io.github.dorasan.console;

import org.jspecify.annotations.NullMarked;
