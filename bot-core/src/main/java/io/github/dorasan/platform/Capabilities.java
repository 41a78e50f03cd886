package io.github.dorasan.platform;

/**
 * What a platform can do.
 *
 * @param maxMessageLength the longest message, in the platform's own count
 * @param buttons whether actions show as buttons; otherwise they are written out to be typed
 * @param discreetReplies whether a reply can be shown to the asker alone
 * @param edits whether a sent message can be changed
 * @param images whether pictures can be sent
 */
public record Capabilities(
    int maxMessageLength,
    boolean buttons,
    boolean discreetReplies,
    boolean edits,
    boolean images) {}
