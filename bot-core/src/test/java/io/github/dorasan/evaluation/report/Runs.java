package io.github.dorasan.evaluation.report;

import io.github.dorasan.evaluation.Expectation.Want;
import io.github.dorasan.evaluation.Given;
import io.github.dorasan.evaluation.Judged;
import io.github.dorasan.evaluation.Near;
import io.github.dorasan.evaluation.Row;
import io.github.dorasan.evaluation.Run;
import io.github.dorasan.evaluation.Verdict;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** Makes runs by hand. */
final class Runs {
  private Runs() {}

  /** A run in which every kind of miss happens once, and something goes right. */
  static Run mixed() {
    return of(
        inScope("right", 0.9, 1),
        inScope("unsure", 0.4, 1),
        inScope("second", 0.8, 2),
        inScope("unknown", 0.1, 0),
        outOfScope("boast", 0.7),
        outOfScope("silent", 0.2),
        row("talk", "talk", Want.SMALL_TALK, Verdict.WRONGLY_SILENT, 0, 0));
  }

  /** A run of one wrong answer, in which everything says the same. */
  static Run saying(String text) {
    Row row =
        new Row(
            "id",
            text,
            Want.ANSWER,
            "question",
            text,
            text,
            Given.Form.ANSWERED,
            List.of(text),
            text,
            text.equals("fine") ? Verdict.RIGHT : Verdict.WRONG,
            0.5,
            false,
            0,
            1);
    Near near = new Near(text, 0.5, true, text, List.of(text), List.of(text));
    Judged judged = new Judged(row, text, List.of(text, text), text, List.of(near));
    return new Run(text, text, Instant.EPOCH, List.of(judged));
  }

  static Run of(Row... rows) {
    return new Run(
        "shop.jsonl",
        "version",
        Instant.EPOCH,
        Arrays.stream(rows)
            .map(
                row ->
                    new Judged(
                        row,
                        "what " + row.id() + " wants",
                        List.of(),
                        row.question(),
                        List.of(
                            new Near(
                                "entry",
                                row.probability(),
                                row.relevant(),
                                "phrasing of entry",
                                List.of("dice"),
                                List.of()))))
            .toList());
  }

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

  private static Row row(
      String id, String kind, Want want, Verdict verdict, double probability, int rank) {
    boolean answered = verdict == Verdict.RIGHT || verdict == Verdict.WRONG;
    return new Row(
        id,
        kind,
        want,
        "question " + id,
        "topic of " + id,
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
}
