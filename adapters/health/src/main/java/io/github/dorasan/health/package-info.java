/**
 * How the bot fares, over HTTP: whether it lives, whether it is ready, and its figures in
 * Prometheus' format. It may use the core and Micrometer, and is read only: nothing that comes in
 * here changes anything.
 *
 * <p>Start at {@link io.github.dorasan.health.HealthServer}.
 */
@NullMarked
package io.github.dorasan.health;

import org.jspecify.annotations.NullMarked;
