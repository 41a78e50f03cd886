package io.github.dorasan.evaluation.report;

import io.github.dorasan.evaluation.Figures;
import io.github.dorasan.evaluation.Figures.Confidence;
import io.github.dorasan.evaluation.Figures.Ranking;
import io.github.dorasan.evaluation.Figures.Scope;
import io.github.dorasan.evaluation.figures.Calibration;
import io.github.dorasan.evaluation.figures.Estimate;
import io.github.dorasan.evaluation.figures.Percentiles;
import io.github.dorasan.evaluation.figures.RiskCoverage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The table of everything but the verdicts. A figure that the set cannot give is left out. */
final class Measures {
  private final Figures figures;
  private final List<List<String>> rows = new ArrayList<>();

  Measures(Figures figures) {
    this.figures = figures;
  }

  Table table() {
    figures.ranking().ifPresent(this::ranking);
    figures.scope().ifPresent(this::scope);
    figures.confidence().ifPresent(this::confidence);
    latency(figures.millis());
    figures.lengths().ifPresent(this::lengths);
    return new Table(
        "Measures, with 95 % intervals", List.of("measure", "value", "interval", "note"), rows);
  }

  private void ranking(Ranking ranking) {
    estimate("hit@1", ranking.hitAtOne(), "the best candidate is relevant; questions in scope");
    estimate("MRR@10", ranking.reciprocalRank(), "questions in scope");
  }

  private void scope(Scope scope) {
    estimate("AUROC", scope.auroc(), "best candidate's probability, in scope against out of scope");
    estimate("recognised", scope.recognised(), "out of scope refused where 90 % in scope are kept");
  }

  private void estimate(String name, Estimate estimate, String note) {
    add(
        name,
        Shown.decimal(estimate.value()),
        Shown.decimals(estimate.interval()),
        note + " (" + estimate.questions() + ")");
  }

  private void confidence(Confidence confidence) {
    Optional<RiskCoverage.Point> point =
        confidence.riskCoverage().coverageAt(Figures.TOLERATED_ERROR);
    add(
        "coverage at 5 % error",
        Shown.decimal(point.map(RiskCoverage.Point::coverage).orElse(0.0)),
        "",
        point
            .map(one -> "of all questions; answering from " + Shown.decimal(one.threshold()))
            .orElse("no threshold gets there"));
    calibration("calibration error", confidence.calibration());
    confidence
        .corrected()
        .ifPresent(corrected -> calibration("calibration error, share corrected", corrected));
  }

  private void calibration(String name, Calibration calibration) {
    boolean within = calibration.band().holds(calibration.error());
    boolean below = calibration.error() < calibration.band().low();
    add(
        name,
        Shown.decimal(calibration.error()),
        Shown.decimals(calibration.band()),
        "the interval is a perfectly calibrated model's: "
            + (within ? "within" : below ? "below" : "above"));
  }

  private void latency(Percentiles millis) {
    add("latency, median", Shown.millis(millis.at(0.5)), "", "one caller");
    add("latency, 90th percentile", Shown.millis(millis.at(0.9)), "", "");
    add("latency, 99th percentile", Shown.millis(millis.at(0.99)), "", "");
    add("latency, slowest", Shown.millis(millis.largest()), "", "");
  }

  private void lengths(Percentiles lengths) {
    add("length of answers, median", Shown.plain(lengths.at(0.5)), "", "characters");
    add("length of answers, longest", Shown.plain(lengths.largest()), "", "characters");
  }

  private void add(String... cells) {
    rows.add(List.of(cells));
  }
}
