package io.github.dorasan.evaluation.figures;

/**
 * A figure with the 95 % interval that its sample leaves open.
 *
 * @param value 0 to 1
 * @param questions how many questions it rests on, from 1
 */
public record Estimate(double value, Interval interval, int questions) {}
