/**
 * The ports that an adapter fills, and what passes through them.
 *
 * <p>An adapter implements {@link io.github.dorasan.platform.ChatPlatform} and hands every {@link
 * io.github.dorasan.platform.Incoming} to an {@link io.github.dorasan.platform.IncomingHandler}.
 * Imports the rooms to its left.
 */
@NullMarked
package io.github.dorasan.platform;

import org.jspecify.annotations.NullMarked;
