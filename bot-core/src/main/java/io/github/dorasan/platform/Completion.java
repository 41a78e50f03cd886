package io.github.dorasan.platform;

/**
 * Something to complete an option with.
 *
 * @param value what the command then receives
 * @param label what a person reads
 */
public record Completion(String value, String label) {}
