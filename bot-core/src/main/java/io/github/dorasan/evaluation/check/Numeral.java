package io.github.dorasan.evaluation.check;

import java.math.BigDecimal;

/**
 * A number among tokens.
 *
 * @param start the first token
 * @param end the token after the last
 * @param ordinal whether it is written as an ordinal word
 * @param vague whether it only names an order: dozens, hundreds of thousands
 */
record Numeral(int start, int end, BigDecimal value, boolean ordinal, boolean vague) {}
