/** How the whole bot bears going on for long, on both platforms at once. */
@NullMarked
package io.github.dorasan.launcher.soak;

import org.jspecify.annotations.NullMarked;
