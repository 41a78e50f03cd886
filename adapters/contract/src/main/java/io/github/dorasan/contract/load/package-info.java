/** What runs need that put a bot in a process of its own under load. */
@NullMarked
package io.github.dorasan.contract.load;

import org.jspecify.annotations.NullMarked;
