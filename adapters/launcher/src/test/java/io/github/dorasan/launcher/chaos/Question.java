package io.github.dorasan.launcher.chaos;

import java.time.Instant;

/**
 * What somebody asked.
 *
 * @param key what its replies are found by
 * @param community where it was asked; empty where that is between two alone
 * @param heard whether a bot was connected that could hear it, or the platform keeps it until then
 */
record Question(String key, String community, Instant at, boolean heard) {}
