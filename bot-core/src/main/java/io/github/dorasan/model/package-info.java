/**
 * The values that everything speaks in: questions, entries, facts, topics, sources and their ids.
 *
 * <p>Imports no other room and no library but JSpecify.
 */
@NullMarked
package io.github.dorasan.model;

import org.jspecify.annotations.NullMarked;
