package io.github.dorasan.evaluation;

import io.github.dorasan.evaluation.Expectation.Want;
import java.time.Instant;
import java.util.List;

/** Makes rows and runs by hand. */
final class Rows {
  private Rows() {}

  /** A question in scope, answered if its probability is at least one half. */
  static Row inScope(String id, double probability, int rank) {
    boolean answered = probability >= 0.5;
    Verdict verdict =
        answered ? (rank == 1 ? Verdict.RIGHT : Verdict.WRONG) : Verdict.WRONGLY_SILENT;
    return row(id, "in", Want.ANSWER, verdict, probability, rank);
  }

  /** A question out of scope, answered if its probability is at least one half. */
  static Row outOfScope(String id, double probability) {
    Verdict verdict = probability >= 0.5 ? Verdict.WRONG : Verdict.RIGHTLY_SILENT;
    return row(id, "out", Want.SILENCE, verdict, probability, 0);
  }

  static Row row(String id, String kind, Want want, Verdict verdict, double probability, int rank) {
    boolean answered = verdict == Verdict.RIGHT || verdict == Verdict.WRONG;
    return new Row(
        id,
        kind,
        want,
        "question " + id,
        "dice",
        answered ? "dice" : Row.NO_ANSWER,
        answered ? Given.Form.ANSWERED : Given.Form.NOT_COVERED,
        answered ? List.of("entry") : List.of(),
        answered ? "text" : "",
        verdict,
        probability,
        rank == 1,
        rank,
        2_000_000);
  }

  static Run run(List<Row> rows) {
    return new Run(
        "shop",
        "version",
        Instant.EPOCH,
        rows.stream()
            .map(row -> new Judged(row, "wanted", List.of(), row.question(), List.of()))
            .toList());
  }
}
