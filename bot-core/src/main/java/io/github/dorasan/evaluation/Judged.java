package io.github.dorasan.evaluation;

import java.util.List;

/**
 * One judged question with its reasons.
 *
 * @param wanted what was wanted, for a person to read
 * @param context earlier turns, oldest first
 * @param understood the question as it was looked up
 * @param nearest the best candidates, best first
 */
public record Judged(
    Row row, String wanted, List<String> context, String understood, List<Near> nearest) {
  public Judged {
    context = List.copyOf(context);
    nearest = List.copyOf(nearest);
  }
}
