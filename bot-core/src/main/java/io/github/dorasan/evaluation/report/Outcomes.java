package io.github.dorasan.evaluation.report;

import io.github.dorasan.evaluation.Row;
import io.github.dorasan.evaluation.Verdict;
import java.util.Locale;

/** Outcomes in words. */
final class Outcomes {
  private Outcomes() {}

  /** A verdict in words. */
  static String of(Verdict verdict) {
    return verdict.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** What became of a question: the verdict, the form of the answer, and its entries. */
  static String of(Row row) {
    String form = row.form().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    String entries = row.entries().isEmpty() ? "" : " from " + String.join(", ", row.entries());
    return of(row.verdict()) + ": " + form + entries;
  }
}
