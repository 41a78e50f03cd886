/** How the packaged bot bears much at once; run by hand. */
@NullMarked
package io.github.dorasan.telegram.load;

import org.jspecify.annotations.NullMarked;
