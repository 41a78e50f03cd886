package io.github.dorasan.evaluation.report;

import io.github.dorasan.evaluation.Comparison;
import io.github.dorasan.evaluation.Figures;
import io.github.dorasan.evaluation.Verdict;
import io.github.dorasan.evaluation.VerdictCounts;
import io.github.dorasan.evaluation.figures.Calibration;
import io.github.dorasan.evaluation.figures.Confusion;
import io.github.dorasan.evaluation.figures.Percentiles;
import io.github.dorasan.evaluation.figures.RiskCoverage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Lays figures out in tables. */
final class FigureTables {
  private static final int COVERAGE_STEPS = 10;

  private FigureTables() {}

  /** What became of the questions, by kind. */
  static Table verdicts(Figures figures) {
    List<List<String>> rows = new ArrayList<>();
    figures.kinds().forEach((kind, counts) -> rows.add(verdictRow(kind, counts)));
    rows.add(verdictRow("all", figures.total()));
    return new Table(
        "Answers by kind, with 95 % intervals",
        List.of(
            "kind",
            "questions",
            "right",
            "wrong",
            "wrongly silent",
            "rightly silent",
            "as they should be"),
        rows);
  }

  private static List<String> verdictRow(String kind, VerdictCounts counts) {
    return List.of(
        kind,
        String.valueOf(counts.total()),
        Shown.counted(counts.share(Verdict.RIGHT)),
        Shown.counted(counts.share(Verdict.WRONG)),
        Shown.counted(counts.share(Verdict.WRONGLY_SILENT)),
        Shown.counted(counts.share(Verdict.RIGHTLY_SILENT)),
        Shown.percent(counts.good().share()) + " (" + Shown.percents(counts.good().wilson()) + ")");
  }

  /** What else was measured. */
  static Table measures(Figures figures) {
    return new Measures(figures).table();
  }

  /** The twin of the risk-coverage curve: the error at each tenth of coverage. */
  static Table riskCoverage(RiskCoverage curve) {
    List<List<String>> rows = new ArrayList<>();
    for (int step = 1; step <= COVERAGE_STEPS; step++) {
      double wanted = (double) step / COVERAGE_STEPS;
      curve.points().stream()
          .filter(point -> point.coverage() >= wanted)
          .findFirst()
          .ifPresent(
              point ->
                  rows.add(
                      List.of(
                          Shown.decimal(point.threshold()),
                          Shown.percent(point.coverage()),
                          Shown.percent(point.risk()))));
    }
    return new Table(
        "Errors among the answered, by how much is answered",
        List.of("answering from probability", "answered of all questions", "wrong of the answered"),
        rows.stream().distinct().toList());
  }

  /** The twin of the reliability diagram. */
  static Table calibration(String title, Calibration calibration) {
    List<List<String>> rows =
        calibration.bins().stream()
            .map(
                bin ->
                    List.of(
                        String.valueOf(bin.count()),
                        Shown.decimal(bin.stated()),
                        Shown.decimal(bin.observed()),
                        Shown.decimals(bin.band())))
            .toList();
    return new Table(
        title,
        List.of("questions", "stated probability", "relevant", "if perfectly calibrated (95 %)"),
        rows);
  }

  /** The twin of the latency histogram. */
  static Table latency(Percentiles millis) {
    List<List<String>> rows =
        LatencyBar.of(millis).stream()
            .map(bar -> List.of(bar.label(), String.valueOf(bar.count())))
            .toList();
    return new Table("How long answers took", List.of("up to", "questions"), rows);
  }

  /** The twin of the confusion plot. */
  static Table confusion(Confusion confusion) {
    List<String> heading = new ArrayList<>();
    heading.add("about \\ answered from");
    heading.addAll(confusion.given());
    List<List<String>> rows =
        IntStream.range(0, confusion.expected().size())
            .mapToObj(
                row -> {
                  List<String> cells = new ArrayList<>();
                  cells.add(confusion.expected().get(row));
                  confusion.counts().get(row).forEach(count -> cells.add(String.valueOf(count)));
                  return cells;
                })
            .map(List::copyOf)
            .toList();
    return new Table("Topics of questions and of their answers", heading, rows);
  }

  /** What changed since an earlier run. */
  static Table comparison(Comparison comparison) {
    return new Table(
        "Against the earlier run",
        List.of("better", "worse", "wrong in another way", "same", "in one run only", "sign test"),
        List.of(
            List.of(
                String.valueOf(comparison.better().size()),
                String.valueOf(comparison.worse().size()),
                String.valueOf(comparison.otherwise().size()),
                String.valueOf(comparison.same()),
                String.valueOf(comparison.unmatched()),
                "p = " + Shown.decimal(comparison.chance()))));
  }

  /** The questions that changed in one direction; empty where there are none. */
  static Optional<Table> changes(String title, List<Comparison.Change> changes) {
    if (changes.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Table(
            title,
            List.of("id", "question", "before", "now"),
            changes.stream()
                .map(
                    change ->
                        List.of(
                            change.now().id(),
                            change.now().question(),
                            Outcomes.of(change.before()),
                            Outcomes.of(change.now())))
                .toList()));
  }
}
