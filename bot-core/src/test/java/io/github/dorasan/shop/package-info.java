/** A small knowledge folder about a shop for board games, which many tests ask questions of. */
@NullMarked
package io.github.dorasan.shop;

import org.jspecify.annotations.NullMarked;
