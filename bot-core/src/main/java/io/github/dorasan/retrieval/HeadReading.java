package io.github.dorasan.retrieval;

/**
 * What the linear head says of a candidate.
 *
 * @param logit unbounded; 0 where there is no head
 * @param probability among the candidates, 0 to 1; 0 where there is no head
 */
record HeadReading(double logit, double probability) {
  static final HeadReading NONE = new HeadReading(0, 0);
}
