/**
 * What the bot says: a message tree that every platform renders in its own markup, and all wording.
 *
 * <p>{@link io.github.dorasan.reply.ReplyComposer} turns an answer into a {@link
 * io.github.dorasan.reply.Reply}; an adapter supplies an {@link io.github.dorasan.reply.Markup} and
 * gets it rendered and split. Imports the rooms to its left.
 */
@NullMarked
package io.github.dorasan.reply;

import org.jspecify.annotations.NullMarked;
