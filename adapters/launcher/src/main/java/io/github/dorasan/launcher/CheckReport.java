package io.github.dorasan.launcher;

import io.github.dorasan.evaluation.check.KnowledgeCounts;
import io.github.dorasan.knowledge.Position;
import io.github.dorasan.knowledge.Problem;
import java.io.PrintWriter;
import java.util.ArrayList;
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

  /** Everything. */
  void print(CheckResult result) {
    lines(result).forEach(out::println);
    result.counts().ifPresent(this::counts);
    summary(result);
  }

  /** A line for each problem; those of one kind by file and line, remarks as they come. */
  static List<String> lines(CheckResult result) {
    List<String> lines = new ArrayList<>();
    sorted(result.errors()).forEach(problem -> lines.add(line("error", problem)));
    sorted(result.notes()).forEach(problem -> lines.add(line("note", problem)));
    result.remarks().forEach(problem -> lines.add(line("note", problem)));
    sorted(result.findings()).forEach(problem -> lines.add(line("finding", problem)));
    return lines;
  }

  private static List<Problem> sorted(List<Problem> problems) {
    return problems.stream()
        .sorted(Comparator.comparing(Problem::file).thenComparingInt(Problem::line))
        .toList();
  }

  private static String line(String kind, Problem problem) {
    return new Position(problem.file(), problem.line())
        + ": "
        + kind
        + ": "
        + sentence(problem.what())
        + " "
        + sentence(problem.mend());
  }

  private static String sentence(String text) {
    return text.endsWith("?") ? text : text + ".";
  }

  private void counts(KnowledgeCounts counts) {
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

  /** How many errors and findings. */
  void summary(CheckResult result) {
    out.printf(
        "%s, %s%n",
        counted(result.errors().size(), "error", "errors"),
        counted(result.findings().size(), "finding", "findings"));
    out.flush();
  }

  private static String counted(int count, String one, String many) {
    return count + " " + (count == 1 ? one : many);
  }
}
