package io.github.dorasan.retrieval;

/**
 * A target that may answer a question.
 *
 * @param score how well it matches, from 0; comparable only within one retrieval
 * @param why what the score is made of
 */
public record Match(Target target, double score, Evidence why) {}
