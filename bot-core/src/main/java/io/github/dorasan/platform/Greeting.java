package io.github.dorasan.platform;

import java.time.Instant;
import java.util.Optional;

/**
 * What a platform says to a bot that asks who it is.
 *
 * @param bot what the platform calls it
 * @param time the platform's time, where it tells
 */
public record Greeting(String bot, Optional<Instant> time) {}
