/** What holds for the core's classes: who may know whom, and what nobody may do. */
@NullMarked
package io.github.dorasan.architecture;

import org.jspecify.annotations.NullMarked;
