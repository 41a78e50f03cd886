package io.github.dorasan.answering;

import io.github.dorasan.model.FaqEntry;
import io.github.dorasan.model.FaqEntry.Premise;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Sets right what claims a figure that the entry does not hold, a question that wants a yes or a no
 * or a clause that takes it for granted, where the answer names another figure of the same kind: a
 * year against years, an amount against amounts.
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

  /** Whether a text has figures, and another holds them all. */
  static boolean holdsAll(String other, String text) {
    Set<String> named = figures(text).collect(Collectors.toSet());
    return !named.isEmpty() && figures(other).collect(Collectors.toSet()).containsAll(named);
  }

  private static Stream<String> figures(String text) {
    return FIGURE.matcher(text).results().map(found -> found.group().replace(",", ""));
  }

  private static boolean hasOfKind(String answer, boolean years) {
    return figures(answer).anyMatch(figure -> year(figure) == years);
  }

  private static boolean year(String figure) {
    return YEAR.matcher(figure).matches();
  }
}
