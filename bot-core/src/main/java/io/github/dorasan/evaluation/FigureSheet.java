package io.github.dorasan.evaluation;

import io.github.dorasan.evaluation.Figures.Confidence;
import io.github.dorasan.evaluation.Figures.Ranking;
import io.github.dorasan.evaluation.Figures.Scope;
import io.github.dorasan.evaluation.figures.Auroc;
import io.github.dorasan.evaluation.figures.Calibration;
import io.github.dorasan.evaluation.figures.Confusion;
import io.github.dorasan.evaluation.figures.Percentiles;
import io.github.dorasan.evaluation.figures.PriorShift;
import io.github.dorasan.evaluation.figures.Proportion;
import io.github.dorasan.evaluation.figures.ReciprocalRank;
import io.github.dorasan.evaluation.figures.Recognition;
import io.github.dorasan.evaluation.figures.RiskCoverage;
import io.github.dorasan.evaluation.figures.Scored;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Works the figures of a run out of its rows. */
final class FigureSheet {
  private static final double NANOS_PER_MILLI = 1e6;
  private static final int CONFUSED_LABELS = 25;

  private final List<Row> rows;
  private final double fittedShare;
  private final List<Row> inScope;
  private final List<Row> outOfScope;

  FigureSheet(List<Row> rows, double fittedShare) {
    this.rows = rows;
    this.fittedShare = fittedShare;
    this.inScope = rows.stream().filter(Figures::inScope).toList();
    this.outOfScope = rows.stream().filter(Figures::outOfScope).toList();
  }

  Figures figures() {
    return new Figures(
        VerdictCounts.of(rows),
        kinds(),
        ranking(),
        scope(),
        confidence(),
        new Percentiles(rows.stream().mapToDouble(row -> row.nanos() / NANOS_PER_MILLI).toArray()),
        lengths(),
        Confusion.of(
            rows.stream().map(row -> new Confusion.Pair(row.expected(), row.given())).toList(),
            CONFUSED_LABELS,
            "(others)"));
  }

  private SequencedMap<String, VerdictCounts> kinds() {
    Map<String, List<Row>> grouped =
        rows.stream()
            .collect(Collectors.groupingBy(Row::kind, LinkedHashMap::new, Collectors.toList()));
    SequencedMap<String, VerdictCounts> counts = new LinkedHashMap<>();
    grouped.forEach((kind, some) -> counts.put(kind, VerdictCounts.of(some)));
    return Collections.unmodifiableSequencedMap(counts);
  }

  private Optional<Ranking> ranking() {
    if (inScope.isEmpty()) {
      return Optional.empty();
    }
    int[] ranks = inScope.stream().mapToInt(Row::rank).toArray();
    int first = (int) inScope.stream().filter(row -> row.rank() == 1).count();
    return Optional.of(
        new Ranking(
            new Proportion(first, ranks.length).estimate(),
            ReciprocalRank.at(Figures.LAST_RANK, ranks)));
  }

  private Optional<Scope> scope() {
    if (inScope.isEmpty() || outOfScope.isEmpty()) {
      return Optional.empty();
    }
    double[] in = inScope.stream().mapToDouble(Row::probability).toArray();
    double[] out = outOfScope.stream().mapToDouble(Row::probability).toArray();
    return Optional.of(
        new Scope(Auroc.of(in, out), Recognition.of(in, out, Figures.KEPT).estimate()));
  }

  private Optional<Confidence> confidence() {
    List<Scored> sample =
        Stream.concat(inScope.stream(), outOfScope.stream())
            .map(row -> new Scored(row.probability(), row.relevant()))
            .toList();
    if (sample.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Confidence(RiskCoverage.of(sample), Calibration.of(sample), corrected(sample)));
  }

  private Optional<Calibration> corrected(List<Scored> sample) {
    if (inScope.isEmpty() || outOfScope.isEmpty()) {
      return Optional.empty();
    }
    PriorShift shift = new PriorShift(fittedShare, (double) inScope.size() / sample.size());
    return Optional.of(
        Calibration.of(
            sample.stream()
                .map(one -> new Scored(shift.correct(one.probability()), one.relevant()))
                .toList()));
  }

  private Optional<Percentiles> lengths() {
    double[] lengths =
        rows.stream()
            .filter(row -> row.form().answers())
            .mapToDouble(row -> row.text().codePointCount(0, row.text().length()))
            .toArray();
    return lengths.length == 0 ? Optional.empty() : Optional.of(new Percentiles(lengths));
  }
}
