package io.github.dorasan.daily;

import io.github.dorasan.platform.ChannelRef;
import java.util.Optional;

/**
 * A fact that moderators want posted before others.
 *
 * @param place the smaller, the sooner; unique within the channel
 * @param fact its id
 */
public record Queued(ChannelRef channel, long place, String fact, Optional<SeriesPart> part) {}
