package io.github.dorasan.answering;

import io.github.dorasan.model.FaqEntry;
import io.github.dorasan.model.FaqEntry.Premise;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Sets right a question that wants a yes or a no to a figure that the entry does not hold, where
 * the answer names another figure of the same kind: a year against years, an amount against
 * amounts.
 */
final class FigureCheck {
  private static final Pattern FIGURE = Pattern.compile("\\d[\\d,.]*\\d|\\d");
  private static final Pattern YEAR = Pattern.compile("1[0-9]\\d\\d|20\\d\\d");

  /** What already says yes or no is left as it is. */
  private static final Pattern VERDICT = Pattern.compile("(?i)(?:yes|no|not|neither)\\b.*");

  private FigureCheck() {}

  /** The outcome, or the same with the figure set right. */
  static Outcome corrected(Outcome outcome) {
    if (!(outcome.answer() instanceof Answer.Answered(FaqEntry entry))
        || VERDICT.matcher(entry.answer()).matches()) {
      return outcome;
    }
    List<String> missing = outcome.candidates().getFirst().match().why().missing();
    Optional<String> wrong =
        missing.stream()
            .filter(word -> FIGURE.matcher(word).matches())
            .filter(figure -> hasOfKind(entry.answer(), year(figure)))
            .findFirst();
    return wrong
        .map(figure -> new Premise(figure, List.of(), entry.answer()))
        .<Answer>map(premise -> new Answer.Corrected(entry, premise))
        .map(
            answer ->
                new Outcome(
                    answer, outcome.confidence(), outcome.candidates(), outcome.understood()))
        .orElse(outcome);
  }

  private static boolean hasOfKind(String answer, boolean years) {
    return FIGURE
        .matcher(answer)
        .results()
        .map(found -> found.group().replace(",", ""))
        .anyMatch(figure -> year(figure) == years);
  }

  private static boolean year(String figure) {
    return YEAR.matcher(figure).matches();
  }
}
