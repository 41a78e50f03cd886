/**
 * Discord, by way of JDA. Fills the same port as every other platform.
 *
 * <p>{@link io.github.dorasan.discord.DiscordPlatform} connects. What people do comes in through
 * {@code Events}, is read by {@code EventReader}, handled in order per channel by {@code Lanes},
 * and its response is shown as {@code Card}s; no wording, threshold or right is decided here.
 */
@NullMarked
package io.github.dorasan.discord;

import org.jspecify.annotations.NullMarked;
