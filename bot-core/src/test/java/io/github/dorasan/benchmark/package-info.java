/**
 * How fast questions are answered, measured by JMH, and how well, beside two plain searches over
 * the same index. Start at {@link io.github.dorasan.benchmark.BenchmarkRun}; nothing here is run by
 * the tests.
 */
@NullMarked
package io.github.dorasan.benchmark;

import org.jspecify.annotations.NullMarked;
