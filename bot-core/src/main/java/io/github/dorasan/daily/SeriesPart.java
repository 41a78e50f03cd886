package io.github.dorasan.daily;

/**
 * Which part of a series a fact is.
 *
 * @param series the series' id
 * @param number from 1
 * @param of how many parts there are
 */
public record SeriesPart(String series, int number, int of) {}
