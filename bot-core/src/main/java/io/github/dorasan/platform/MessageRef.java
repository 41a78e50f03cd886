package io.github.dorasan.platform;

/**
 * A message that stands in a channel.
 *
 * @param message unique within the channel, as {@link SendOutcome.Sent} gave it
 */
public record MessageRef(ChannelRef channel, String message) {}
