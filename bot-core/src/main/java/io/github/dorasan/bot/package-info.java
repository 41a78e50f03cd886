/**
 * The bot itself: one catalogue of commands and one handler that turns everything that comes in
 * into a reply.
 *
 * <p>Start at {@link io.github.dorasan.bot.Bot}. Imports the rooms to its left.
 */
@NullMarked
package io.github.dorasan.bot;

import org.jspecify.annotations.NullMarked;
