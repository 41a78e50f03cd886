package io.github.dorasan.answering;

import io.github.dorasan.retrieval.Match;

/**
 * A match with the probability that it answers the question.
 *
 * @param probability 0 to 1
 */
public record Candidate(Match match, double probability) {}
