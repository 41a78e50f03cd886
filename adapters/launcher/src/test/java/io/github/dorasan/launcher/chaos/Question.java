package io.github.dorasan.launcher.chaos;

import java.time.Instant;

/**
 * What somebody asked.
 *
 * @param key what its replies are found by
 * @param heard whether a bot was connected that could hear it, or the platform keeps it until then
 */
record Question(String key, Instant at, boolean heard) {}
