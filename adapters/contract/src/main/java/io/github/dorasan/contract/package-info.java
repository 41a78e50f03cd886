/**
 * What every platform must do: abstract tests, a scenario runner and an in-memory platform. Used in
 * test scope only.
 */
@NullMarked
package io.github.dorasan.contract;

import org.jspecify.annotations.NullMarked;
