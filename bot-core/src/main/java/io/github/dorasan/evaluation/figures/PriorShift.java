package io.github.dorasan.evaluation.figures;

/**
 * Moves a probability from the share of answerable questions that its model was fitted with to the
 * share in another set: it adds the difference of the two shares' log-odds to its own. M. Saerens,
 * P. Latinne and C. Decaestecker, "Adjusting the Outputs of a Classifier to New a Priori
 * Probabilities: A Simple Procedure", Neural Computation 14 (2002), 21-41, equation 2.4.
 *
 * @param fitted the share of answerable questions that the model was fitted with, within 0 and 1
 * @param actual the share in the set at hand, within 0 and 1
 */
public record PriorShift(double fitted, double actual) {
  public PriorShift {
    if (!(0 < fitted && fitted < 1 && 0 < actual && actual < 1)) {
      throw new IllegalArgumentException(
          "shares must lie within 0 and 1, are " + fitted + " and " + actual);
    }
  }

  /**
   * The corrected probability.
   *
   * @param probability 0 to 1
   */
  public double correct(double probability) {
    double yes = probability * actual / fitted;
    double no = (1 - probability) * (1 - actual) / (1 - fitted);
    return yes / (yes + no);
  }
}
