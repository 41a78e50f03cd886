/** How the bot on Discord bears up when a great many people ask at once. */
@NullMarked
package io.github.dorasan.discord.load;

import org.jspecify.annotations.NullMarked;
