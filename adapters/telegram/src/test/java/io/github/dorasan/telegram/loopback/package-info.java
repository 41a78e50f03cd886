/**
 * A Telegram of our own, on this machine: people write in it, and the bot calls it as it would call
 * the other. Every request is held against the Bot API as data where CONTRACT_SPECS names it.
 */
@NullMarked
package io.github.dorasan.telegram.loopback;

import org.jspecify.annotations.NullMarked;
