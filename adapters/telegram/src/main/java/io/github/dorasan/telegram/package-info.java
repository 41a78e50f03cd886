/**
 * Telegram, by way of telegrambots. Fills the same port as every other platform.
 *
 * <p>{@link io.github.dorasan.telegram.TelegramPlatform} connects. What people do comes in by
 * {@code Polling} or {@code Webhook}, passes {@code Intake}, which drops repeats, and {@code
 * Updates}, which has it read, handled in order per chat by {@code Lanes}, and shown as {@code
 * Post}s at the {@code Pace} that Telegram allows; no wording, threshold or right is decided here.
 */
@NullMarked
package io.github.dorasan.telegram;

import org.jspecify.annotations.NullMarked;
