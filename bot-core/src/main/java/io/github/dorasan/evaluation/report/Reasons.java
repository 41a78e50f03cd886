package io.github.dorasan.evaluation.report;

import io.github.dorasan.evaluation.Judged;
import io.github.dorasan.evaluation.Row;

/** Says in a sentence where a question went wrong: in finding, in ranking, or in deciding. */
final class Reasons {
  private Reasons() {}

  static String of(Judged miss) {
    Row row = miss.row();
    return switch (row.want()) {
      case ANSWER -> wantedAnswer(row);
      case SILENCE ->
          "Nothing should answer this, but the best candidate got the probability "
              + Shown.decimal(row.probability())
              + ".";
      case SMALL_TALK -> "It was not recognised as small talk.";
    };
  }

  private static String wantedAnswer(Row row) {
    if (row.rank() == 0) {
      return "No candidate alone would be right: the knowledge lacks it, or it was not found.";
    }
    if (row.rank() > 1) {
      return "A right candidate was found, but stands only at place " + row.rank() + ".";
    }
    return switch (row.verdict()) {
      case WRONGLY_SILENT ->
          "The best candidate is right, but its probability of "
              + Shown.decimal(row.probability())
              + " was too low, or it was decided otherwise.";
      case WRONG -> "The best candidate is right, but something else was answered.";
      case RIGHT, RIGHTLY_SILENT -> "Nothing went wrong.";
    };
  }
}
