package io.github.dorasan.launcher;

import io.github.dorasan.evaluation.check.KnowledgeCounts;
import io.github.dorasan.knowledge.Position;
import io.github.dorasan.knowledge.Problem;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * What {@code check} prints: a line for each problem that begins with {@code file:line: }, as
 * compilers write them, so that editors can jump there; then the counts.
 */
final class CheckReport {
  private final PrintWriter out;

  CheckReport(PrintWriter out) {
    this.out = out;
  }

  /** Problems that keep the folder from being used. */
  void errors(List<Problem> problems) {
    print("error", problems);
  }

  /** Problems that a reader would notice. */
  void findings(List<Problem> problems) {
    print("finding", problems);
  }

  /** What may be as it is, but is worth a look. */
  void notes(List<Problem> problems) {
    print("note", problems);
  }

  private void print(String kind, List<Problem> problems) {
    problems.stream()
        .sorted(Comparator.comparing(Problem::file).thenComparingInt(Problem::line))
        .forEach(
            problem ->
                out.println(
                    new Position(problem.file(), problem.line())
                        + ": "
                        + kind
                        + ": "
                        + sentence(problem.what())
                        + " "
                        + sentence(problem.mend())));
  }

  private static String sentence(String text) {
    return text.endsWith("?") ? text : text + ".";
  }

  void counts(KnowledgeCounts counts) {
    out.println();
    line("entries", counts.entries(), "with %d corrections".formatted(counts.premises()));
    line("not covered", counts.uncovered(), "");
    line("small talk", counts.smallTalk(), "");
    line("phrasings", counts.phrasings(), "of all kinds");
    line("facts", counts.facts(), "%d reached by an entry".formatted(counts.reachedFacts()));
    line("", counts.dailyFacts(), "fit for a daily post");
    counts
        .readingLevel()
        .ifPresent(
            grade ->
                out.printf(
                    Locale.ROOT,
                    "%-36s %6.1f   school years, on average%n",
                    "reading level of answers",
                    grade));
    table("source", counts.sources());
    table("section", counts.sections());
    table("topic", counts.topics());
    out.println();
  }

  private void line(String name, int count, String remark) {
    out.printf(Locale.ROOT, "%-36s %6d   %s%n", name, count, remark);
  }

  private void table(String kind, List<KnowledgeCounts.Of> rows) {
    out.printf(Locale.ROOT, "%n%-36s %6s %8s %8s%n", kind, "facts", "reached", "entries");
    for (KnowledgeCounts.Of row : rows) {
      out.printf(
          Locale.ROOT,
          "%-36s %6d %7.0f%% %8d%n",
          row.id(),
          row.facts(),
          100 * row.share(),
          row.entries());
    }
  }

  void summary(int errors, int findings) {
    out.printf(
        "%s, %s%n", counted(errors, "error", "errors"), counted(findings, "finding", "findings"));
    out.flush();
  }

  private static String counted(int count, String one, String many) {
    return count + " " + (count == 1 ? one : many);
  }
}
