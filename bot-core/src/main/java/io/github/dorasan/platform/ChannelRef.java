package io.github.dorasan.platform;

/**
 * A place where the bot can speak.
 *
 * @param platform the adapter's name, such as {@code console}
 * @param community the server or group; the channel itself where there is none around it
 * @param channel the channel, thread or private chat, unique within the platform
 */
public record ChannelRef(String platform, String community, String channel) {}
