/**
 * The whole program on a loopback of each platform and a real PostgreSQL, while everything fails:
 * afterwards the books must balance.
 */
@NullMarked
package io.github.dorasan.launcher.chaos;

import org.jspecify.annotations.NullMarked;
