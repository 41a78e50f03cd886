@NullMarked
package io.github.dorasan.launcher;

import org.jspecify.annotations.NullMarked;
