/** The stores on real databases. */
@NullMarked
package io.github.dorasan.storage;

import org.jspecify.annotations.NullMarked;
