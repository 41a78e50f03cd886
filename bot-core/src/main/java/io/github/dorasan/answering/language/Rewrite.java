package io.github.dorasan.answering.language;

/**
 * A follow-up in words that stand alone.
 *
 * @param holdsEarlier whether it holds the whole earlier question, which it will therefore match
 */
public record Rewrite(String text, boolean holdsEarlier) {}
