package io.github.dorasan.evaluation;

import io.github.dorasan.evaluation.Expectation.Want;
import io.github.dorasan.evaluation.figures.Calibration;
import io.github.dorasan.evaluation.figures.Confusion;
import io.github.dorasan.evaluation.figures.Estimate;
import io.github.dorasan.evaluation.figures.Percentiles;
import io.github.dorasan.evaluation.figures.RiskCoverage;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * What a run amounts to.
 *
 * <p>Questions that want small talk count among the verdicts only: there is no entry to rank for
 * them.
 *
 * @param total the verdicts of all questions
 * @param kinds the verdicts by kind, in the order of the file
 * @param ranking over the questions that want an answer; empty where there is none
 * @param scope over the questions that want an answer against those that want none; empty where
 *     either is missing
 * @param confidence over both together; empty where there is none
 * @param millis how long answers took, in milliseconds
 * @param lengths of the short answers given, in characters; empty where there is none
 * @param confusion of what questions and answers are about
 */
public record Figures(
    VerdictCounts total,
    SequencedMap<String, VerdictCounts> kinds,
    Optional<Ranking> ranking,
    Optional<Scope> scope,
    Optional<Confidence> confidence,
    Percentiles millis,
    Optional<Percentiles> lengths,
    Confusion confusion) {
  /** The last place that counts for the reciprocal rank. */
  public static final int LAST_RANK = 10;

  /** The share of the questions in scope that are kept when those out of scope are refused. */
  public static final double KEPT = 0.9;

  /** The share of wrong answers that is put up with. */
  public static final double TOLERATED_ERROR = 0.05;

  /**
   * Where the relevant candidates stand.
   *
   * @param hitAtOne the share of questions whose best candidate is relevant, whatever was decided
   * @param reciprocalRank the mean over the first ten places
   */
  public record Ranking(Estimate hitAtOne, Estimate reciprocalRank) {}

  /**
   * How well the best candidate's probability tells questions in scope from those out of scope.
   *
   * @param auroc the probability that it is higher in scope, ties counted half
   * @param recognised the share out of scope that is refused where nine tenths in scope are kept
   */
  public record Scope(Estimate auroc, Estimate recognised) {}

  /**
   * Whether the best candidate's probability means what it says; the event is that the candidate is
   * relevant.
   *
   * @param riskCoverage what answering from a threshold up costs and gains
   * @param calibration as it comes
   * @param corrected after correcting for the share of questions that want an answer; empty where
   *     that is none or all of them
   */
  public record Confidence(
      RiskCoverage riskCoverage, Calibration calibration, Optional<Calibration> corrected) {}

  /**
   * Sums a run up.
   *
   * @param fittedShare the share of answerable questions that the engine was fitted with, within 0
   *     and 1
   */
  public static Figures of(Run run, double fittedShare) {
    return new FigureSheet(run.rows(), fittedShare).figures();
  }

  static boolean inScope(Row row) {
    return row.want() == Want.ANSWER;
  }

  static boolean outOfScope(Row row) {
    return row.want() == Want.SILENCE;
  }
}
