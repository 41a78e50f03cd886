package io.github.dorasan.evaluation.figures;

/**
 * The paired sign test: whether two runs differ by more than chance, from the questions on which
 * they differ. Exact binomial with probability one half, as for McNemar's test: Q. McNemar, "Note
 * on the Sampling Error of the Difference between Correlated Proportions or Percentages",
 * Psychometrika 12 (1947), 153-157.
 */
public final class SignTest {
  private SignTest() {}

  /**
   * The probability of a difference at least this lopsided, either way, if there were none.
   *
   * @param better how many questions became right, from 0
   * @param worse how many became wrong, from 0
   * @return 0 to 1
   */
  public static double twoSided(int better, int worse) {
    if (better < 0 || worse < 0) {
      throw new IllegalArgumentException("counts are from 0, are " + better + " and " + worse);
    }
    int n = better + worse;
    double logTerm = -n * Math.log(2);
    double tail = 0;
    for (int k = 0; k <= Math.min(better, worse); k++) {
      tail += Math.exp(logTerm);
      logTerm += Math.log((double) (n - k) / (k + 1));
    }
    return Math.min(1, 2 * tail);
  }
}
