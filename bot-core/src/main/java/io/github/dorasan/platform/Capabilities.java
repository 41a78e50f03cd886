package io.github.dorasan.platform;

import java.time.Duration;

/**
 * What a platform can do.
 *
 * @param maxMessageLength the longest message, in the platform's own count
 * @param buttons whether actions show as buttons; otherwise they are written out to be typed
 * @param discreetReplies whether a reply can be shown to the asker alone
 * @param edits whether a sent message can be changed
 * @param images whether pictures can be sent
 * @param repeatsToldApart for how long a message with the {@link Outgoing#repeatKey} of one that
 *     was sent is not shown a second time; zero where repeats are not told apart
 */
public record Capabilities(
    int maxMessageLength,
    boolean buttons,
    boolean discreetReplies,
    boolean edits,
    boolean images,
    Duration repeatsToldApart) {}
