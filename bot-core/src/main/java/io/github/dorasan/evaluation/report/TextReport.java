package io.github.dorasan.evaluation.report;

import io.github.dorasan.evaluation.Comparison;
import io.github.dorasan.evaluation.Figures;
import io.github.dorasan.evaluation.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A run in plain text, for a terminal. */
public final class TextReport {
  private TextReport() {}

  /** The tables of a run, and of what changed where there was an earlier one. */
  public static String of(Run run, Figures figures, Optional<Comparison> comparison) {
    List<Table> tables = new ArrayList<>();
    tables.add(FigureTables.verdicts(figures));
    tables.add(FigureTables.measures(figures));
    comparison.ifPresent(changes -> tables.addAll(comparisonTables(changes)));
    StringBuilder text = new StringBuilder();
    text.append(run.questions()).append(": ").append(run.judged().size()).append(" questions");
    text.append(", knowledge ").append(run.knowledge()).append('\n');
    tables.forEach(table -> text.append('\n').append(aligned(table)));
    return text.toString();
  }

  static List<Table> comparisonTables(Comparison comparison) {
    List<Table> tables = new ArrayList<>();
    tables.add(FigureTables.comparison(comparison));
    FigureTables.changes("Better", comparison.better()).ifPresent(tables::add);
    FigureTables.changes("Worse", comparison.worse()).ifPresent(tables::add);
    FigureTables.changes("Wrong in another way", comparison.otherwise()).ifPresent(tables::add);
    return tables;
  }

  /** The title, the heading, and the rows with their columns one below the other. */
  static String aligned(Table table) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(table.heading());
    lines.addAll(table.rows());
    int columns = table.heading().size();
    int[] widths =
        IntStream.range(0, columns)
            .map(
                column ->
                    lines.stream().mapToInt(line -> line.get(column).length()).max().orElse(0))
            .toArray();
    StringBuilder text = new StringBuilder(table.title()).append('\n');
    for (List<String> line : lines) {
      StringBuilder row = new StringBuilder();
      for (int column = 0; column < columns; column++) {
        String cell = oneLine(line.get(column));
        row.append("  ").append(cell).append(" ".repeat(widths[column] - cell.length()));
      }
      text.append(row.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }

  /** Without line breaks and anything else that would move a terminal's cursor. */
  private static String oneLine(String cell) {
    return cell.replaceAll("\\p{Cntrl}", " ");
  }
}
