/**
 * When the next fact is due in a community, which fact it is, and that it is posted once. Imports
 * the rooms to its left.
 */
@NullMarked
package io.github.dorasan.daily;

import org.jspecify.annotations.NullMarked;
