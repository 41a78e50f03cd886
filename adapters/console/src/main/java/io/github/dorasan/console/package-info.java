/**
 * Chat in a terminal, or through a pipe. Fills the same port as every other platform.
 *
 * <p>{@link io.github.dorasan.console.ConsolePlatform} reads lines from a session, which is a
 * terminal or a pipe, has each interpreted as something a person did, and shows the handler's reply
 * in reading order. Nothing that comes from a reply can steer the terminal.
 */
@NullMarked
package io.github.dorasan.console;

import org.jspecify.annotations.NullMarked;
