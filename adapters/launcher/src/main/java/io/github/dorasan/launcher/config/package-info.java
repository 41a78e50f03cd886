/**
 * The configuration: one YAML file, environment variables over it, the command line over both.
 *
 * <p>Start at {@link io.github.dorasan.launcher.config.ConfigurationLoader}; {@link
 * io.github.dorasan.launcher.config.Keys} lists every key. Every error names the key, where it
 * stands, and the mend.
 */
@NullMarked
package io.github.dorasan.launcher.config;

import org.jspecify.annotations.NullMarked;
