/**
 * The core's stores, in plain SQL that SQLite and PostgreSQL both run.
 *
 * <p>{@link io.github.dorasan.storage.Database} opens either, brings its schema up to date and
 * gives out the stores. Each store is one class here, named after its port; it does all it does
 * through {@link io.github.dorasan.storage.Sql}, which joins and repeats transactions and
 * translates every failure. The schema stands in {@code db/migration}. JDBC stays in this package.
 */
@NullMarked
package io.github.dorasan.storage;

import org.jspecify.annotations.NullMarked;
